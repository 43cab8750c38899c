#!/usr/bin/env python3
"""Parity of `lattice panel` with frozen numbers of R peacesciencer: rows, missing cells, sums, least and greatest and distinct values of
every column, and two whole tables cell by cell. Needs the official files (LATTICE_OFFICIAL_DATA) and the frozen numbers
(LATTICE_ORACLES, a folder with SUMMARY.csv and COLUMNS.csv in it or in its subfolder panel). Says 'skipped' and exits 77 without them.
usage: panel_parity.py LATTICE"""
import csv
import gzip
import io
import itertools
import math
import os
import pathlib
import subprocess
import sys

DYADS = ["--unit", "dyad-year"]
CASES = {  # case -> arguments of `lattice panel`, all with --compat peacesciencer
    "a_stateyears_nmc": ["--unit", "state-year", "--add", "nmc"],
    "b0_dyad_dir": DYADS + ["--directed"],
    "b0_dyad_nd": DYADS,
    "b1_dyad_dir_full": DYADS + ["--directed", "--add", "atop,nmc,contiguity,majors,capital-distance,cow-mids"],
    "c_prd_dir_cowmid_spells": DYADS + ["--directed", "--to", "2014", "--filter", "prd", "--add", "contiguity,majors,cow-mids", "--spells", "cow-mids"],
    "c_prd_dir_gml_spells": DYADS + ["--directed", "--to", "2010", "--filter", "prd", "--add", "contiguity,majors,gml-mids,nmc,atop", "--spells", "gml-mids"],
    "e_gw_stateyears": ["--unit", "state-year", "--system", "gw"],
}


def lattice(program, arguments):
    done = subprocess.run([program, "panel", *arguments, "--compat", "peacesciencer", "--quiet"], capture_output=True, check=False)
    if done.returncode != 0:
        sys.exit(f"lattice panel {' '.join(arguments)} ended with {done.returncode}: {done.stderr.decode()}")
    return done.stdout.decode()


def close(ours, theirs):
    if theirs in ("", "NA"):
        return ours == ""
    return ours != "" and math.isclose(float(ours), float(theirs), rel_tol=1e-6, abs_tol=1e-9)


def check_summary(program, case, rows, columns):
    lines = lattice(program, CASES[case] + ["--summary"]).splitlines()
    wrong = [] if lines[0] == f"rows,{rows}" else [f"{lines[0]}, expected rows,{rows}"]
    ours = {row["col"]: row for row in csv.DictReader(lines[1:])}
    for column in columns:
        mine = ours.get(column["col"])
        if mine is None:
            wrong.append(f"no column {column['col']}")
            continue
        if int(mine["n_na"]) != int(column["n_na"]) or int(mine["distinct"]) != int(column["ndist"]):
            wrong.append(f"{column['col']}: n_na {mine['n_na']} distinct {mine['distinct']}, expected {column['n_na']} {column['ndist']}")
        for key in ("sum", "min", "max"):
            if not close(mine[key], column[key]):
                wrong.append(f"{column['col']}: {key} {mine[key]}, expected {column[key]}")
    return wrong


def check_table(program, case, path):
    theirs = csv.reader(io.TextIOWrapper(gzip.open(path), encoding="utf-8"))
    ours = csv.reader(io.StringIO(lattice(program, CASES[case])))
    names, own = next(theirs), next(ours)
    place = [own.index(name) for name in names]
    wrong, rows = [], 0
    for mine, expected in itertools.zip_longest(ours, theirs):
        if mine is None or expected is None:
            return [f"rows end after {rows} in one of the tables"]
        rows += 1
        for name, at, value in zip(names, place, expected):
            if mine[at] != value and not (mine[at] == "" and value == "NA"):
                try:
                    same = math.isclose(float(mine[at]), float(value), rel_tol=1e-9)
                except ValueError:
                    same = False
                if not same:
                    wrong.append(f"row {rows} {mine[:3]} {name}: {mine[at]!r}, expected {value!r}")
    print(f"{case}: {rows} rows, {len(names)} columns compared cell by cell")
    return wrong


def main():
    official, oracles = os.environ.get("LATTICE_OFFICIAL_DATA", ""), os.environ.get("LATTICE_ORACLES", "")
    folder = pathlib.Path(oracles)
    folder = folder / "panel" if (folder / "panel" / "SUMMARY.csv").exists() else folder
    if not official or not oracles or not (folder / "SUMMARY.csv").exists():
        print("skipped: set LATTICE_OFFICIAL_DATA and LATTICE_ORACLES to compare with R peacesciencer")
        return 77
    cases = list(csv.DictReader((folder / "SUMMARY.csv").open(encoding="utf-8")))
    columns = list(csv.DictReader((folder / "COLUMNS.csv").open(encoding="utf-8")))
    failed = False
    for case in cases:
        name = case["case"]
        if name not in CASES:
            print(f"{name}: no such case here")
            failed = True
            continue
        wrong = check_summary(sys.argv[1], name, case["rows"], [c for c in columns if c["case"] == name])
        table = folder / f"{name}.csv.gz"
        if table.exists():
            wrong += check_table(sys.argv[1], name, table)
        print(f"{name}: {'same' if not wrong else str(len(wrong)) + ' differences'}")
        print("".join(f"  {line}\n" for line in wrong[:10]), end="")
        failed = failed or bool(wrong)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
