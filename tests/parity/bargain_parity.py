#!/usr/bin/env python3
"""Parity with positions of every turn that KTAB's SMP gave: two scenarios and every option that it can run. Needs the frozen numbers in
LATTICE_ORACLES (folder ktab); says 'skipped' without them. Usage: bargain_parity.py PROGRAM
ASymProsp is compared to 1e-9 for information only: the reference's result hangs on the order in which its threads file bargains."""
import csv
import glob
import gzip
import json
import os
import subprocess
import sys

ORDER_DEPENDENT = "vr-ASymProsp"


def published(folder):
    path = os.path.join(folder, "VectorPosition.csv")
    opened = open(path, encoding="utf-8") if os.path.exists(path) else gzip.open(path + ".gz", "rt", encoding="utf-8")
    with opened as rows:
        return {(int(r["Turn_t"]), int(r["Act_i"]), int(r["Dim_k"])): (float(r["Pos_Coord"]), float(r["Idl_Coord"])) for r in csv.DictReader(rows)}


def ours(program, case):
    run = subprocess.run([program, "bargain", case, "--variant", "as-coded", "--json"], check=True, capture_output=True)
    out = {}
    for t, turn in enumerate(json.loads(run.stdout)["turns"]):
        for i, (places, ideals) in enumerate(zip(turn["positions"], turn["ideals"])):
            for k, pair in enumerate(zip(places, ideals)):
                out[t, i, k] = pair
    return out


def main() -> int:
    root = os.path.join(os.environ.get("LATTICE_ORACLES", ""), "ktab")
    if not os.environ.get("LATTICE_ORACLES") or not os.path.isdir(root):
        print("skipped: LATTICE_ORACLES names no folder with ktab")
        return 77
    failed = 0
    cases = glob.glob(os.path.join(root, "*", "input.csv")) + glob.glob(os.path.join(root, "options", "*", "s.xml"))
    for case in sorted(cases):
        name = os.path.basename(os.path.dirname(case))
        want, have = published(os.path.dirname(case)), ours(sys.argv[1], case)
        error = max(abs(a - b) for key in want for a, b in zip(want[key], have.get(key, (1e9, 1e9))))
        good = set(want) == set(have) and error <= 1e-9
        failed += not good and name != ORDER_DEPENDENT
        print(f"{'ok  ' if good else 'FAIL'} {name}: {len(want)} positions, largest difference {error:.1e}")
    return 1 if failed or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
