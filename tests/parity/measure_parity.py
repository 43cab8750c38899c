#!/usr/bin/env python3
"""Measures against other programs: yearly measures of the ATOP defence network 1816-2018 against R igraph (frozen table
measure_igraph.csv, recipe measure_igraph.R), CINC against the published column, and capability concentration against
values computed once in Python. Usage: measure_parity.py LATTICE. Says 'skipped' (77) without the official files."""
import csv
import io
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
STATES = "degree,eigenvector,betweenness,closeness,constraint,core,local_transitivity,articulation"
NETWORK = "density,transitivity,centralisation,components,triad_census"
CON = {1816: .3296286306, 1850: .3099763994, 1900: .2331048229, 1913: .2377966529, 1938: .2269809097, 1946: .4516140578,
       1970: .3216677843, 1990: .3053686465, 2000: .3332686183, 2016: .4618635608}


def rows(lattice, *words):
    out = subprocess.run([lattice, "measure", "--format", "csv", *words], check=True, capture_output=True, text=True)
    return list(csv.DictReader(io.StringIO(out.stdout)))


def close(a, b, tolerance=1e-9):
    return abs(a - b) <= tolerance * max(1.0, abs(a), abs(b))


def sums(table, measure):
    """Known values, their sum, and their sum by COW number, for each year."""
    out = {}
    for row in table:
        if row[measure] != "":
            known, total, by_number = out.get(row["at"], (0, 0.0, 0.0))
            value = float(row[measure])
            out[row["at"]] = (known + 1, total + value, by_number + value * int(row["cow"]))
    return out


def frozen():
    with open(HERE / "measure_igraph.csv", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def igraph(lattice):
    span = ("--source", "atop", "--ties", "defence", "--from", "1816", "--to", "2018")
    states = rows(lattice, "--what", STATES, *span)
    network = {row["at"]: row for row in rows(lattice, "--what", NETWORK, *span)}
    bridges = sums([{**r, "cow": 0} for r in rows(lattice, "--what", "bridge", *span)], "bridge")
    by_measure = {measure: sums(states, measure) for measure in STATES.split(",")}
    for row in frozen():
        year, measure = row["year"], row["measure"]
        if measure in by_measure:
            known, total, by_number = by_measure[measure].get(year, (0, 0.0, 0.0))
            same = known == int(row["known"]) and close(total, float(row["sum"])) and close(by_number, float(row["by_number"]))
            ours = (known, total, by_number)
        else:
            ours = bridges.get(year, (0, 0.0))[1] if measure == "bridges" else network[year][measure]
            same = (ours == "") == (row["sum"] == "") and (ours == "" or close(float(ours), float(row["sum"])))
        if not same:
            yield f"{year} {measure}: {ours}, R igraph {row['known']} {row['sum']} {row['by_number']}"


def capability(lattice, folder):
    ours = {(int(r["at"]), int(r["cow"])): r["cinc"]
            for r in rows(lattice, "--what", "cinc", "--source", "atop", "--from", "1816", "--to", "2018")}
    for name in ("ps_cow_nmc.csv", "NMC_5_0.csv"):
        if (folder / name).is_file():
            break
    with open(folder / name, encoding="latin-1") as file:
        compared = 0
        for row in csv.DictReader(file):
            key = int(row["year"]), int(row["ccode"])
            if key not in ours or row["cinc"] in ("", "NA", "-9"):
                continue
            compared += 1
            if ours[key] == "" or abs(float(ours[key]) - float(row["cinc"])) > 1e-7:
                yield f"CINC of {key}: {ours[key]}, published {row['cinc']}"
    if compared < 14000:
        yield f"only {compared} state-years of CINC compared"


def concentration(lattice):
    for year, value in CON.items():
        got = rows(lattice, "--what", "con", "--source", "atop", "--from", str(year), "--to", str(year))[0]["con"]
        if not close(float(got), value):
            yield f"CON {year}: {got}, expected {value}"


def main():
    folder = os.environ.get("LATTICE_OFFICIAL_DATA", "")
    if not folder or not (pathlib.Path(folder) / "ps_atop_alliance.csv").is_file():
        print("skipped: LATTICE_OFFICIAL_DATA names no folder with ATOP dyad-years")
        return 77
    lattice = sys.argv[1]
    faults = [*igraph(lattice), *capability(lattice, pathlib.Path(folder)), *concentration(lattice)]
    print("\n".join(faults[:40]) or "measures: all equal")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
