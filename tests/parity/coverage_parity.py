#!/usr/bin/env python3
"""Parity with ATOP 4.01 and COW 4.1: the shares that the register must reach. Needs the official files in LATTICE_OFFICIAL_DATA;
says 'skipped' without them. Usage: coverage_parity.py PROGRAM [DATA]"""
import json
import os
import subprocess
import sys


def main() -> int:
    folder = os.environ.get("LATTICE_OFFICIAL_DATA", "")
    if not os.path.exists(os.path.join(folder, "atop4_01m.csv")) or not folder:
        print("skipped: LATTICE_OFFICIAL_DATA names no folder with atop4_01m.csv")
        return 77
    command = [sys.argv[1], "coverage", "--official", folder, "--json"] + (["--data", sys.argv[2]] if len(sys.argv) > 2 else [])
    result = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    failed = 0
    for share in result["shares"]:
        wanted = share["wanted"] if "found" not in share["name"] or "explained" in share["name"] else 0
        good = share["part"] >= wanted * share["whole"]
        failed += not good
        print(f"{'ok  ' if good else 'FAIL'} {share['name']}: {share['part']} of {share['whole']} = {share['share']:.1%}, wanted {wanted:.0%}")
    counts = {"atop4": 745, "cow4": 414}
    for record, least in counts.items():
        seen = len({row["alliance"] for row in result["agreements"] if row["record"] == record and row["alliance"]})
        good = seen >= least * 0.9
        failed += not good
        print(f"{'ok  ' if good else 'FAIL'} {record}: {seen} alliances read")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
