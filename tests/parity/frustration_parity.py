#!/usr/bin/env python3
"""Frustration index against optima proven once by a mixed-integer programme: every network of the folder must be proven, its
camps must break what is claimed, and where an optimum or a census of triads is known it must be equal. Usage:
frustration_parity.py LATTICE. LATTICE_ORACLES names a folder whose subfolder balance holds networks i,j,sign and
frustration.csv. Says 'skipped' (77) without it."""
import csv
import json
import os
import pathlib
import resource
import subprocess
import sys


def measured(lattice, path):
    out = subprocess.run([lattice, "measure", "--what", "frustration,signed_triads", "--network", str(path), "--json"],
                         check=True, capture_output=True, text=True)
    return json.loads(out.stdout)


def broken(path, camps):
    camp = {name: number for number, members in enumerate(camps) for name in members}
    with open(path, encoding="utf-8") as file:
        return sum((camp[r["i"]] == camp[r["j"]]) != (int(r["sign"]) > 0) for r in csv.DictReader(file))


def faults(name, path, got, known):
    if not got["proven"] or got["lower"] != got["frustration"] or got["upper"] != got["frustration"]:
        yield f"{name}: not proven, {got['lower']} to {got['upper']}"
    if broken(path, got["camps"]) != got["frustration"]:
        yield f"{name}: the camps break {broken(path, got['camps'])}, not {got['frustration']}"
    wanted = {"frustration": "frustration_index", "ppp": "tri_ppp", "ppm": "tri_ppm", "pmm": "tri_pmm", "mmm": "tri_mmm"}
    for ours, theirs in wanted.items():
        if known and got[ours] != int(known[theirs]):
            yield f"{name}: {ours} is {got[ours]}, known {known[theirs]}"


def main():
    folder = pathlib.Path(os.environ.get("LATTICE_ORACLES", "")) / "balance"
    if not (folder / "frustration.csv").is_file():
        print("skipped: set LATTICE_ORACLES to a folder with balance/frustration.csv")
        return 77
    known = {row["network"]: row for row in csv.DictReader(open(folder / "frustration.csv", encoding="utf-8"))}
    found, networks = [], 0
    for path in sorted(folder.glob("*.csv")):
        if path.name == "frustration.csv":
            continue
        networks += 1
        found += faults(path.stem, path, measured(sys.argv[1], path), known.get(path.stem))
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print("\n".join(found) or f"{networks} networks proven, {len(known)} optima as known, {used.ru_utime + used.ru_stime:.2f} CPU s")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
