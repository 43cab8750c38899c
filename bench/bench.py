#!/usr/bin/env python3
"""Whole-run timings: each command a few times, CPU seconds (user and system) and peak memory as minimum, median, maximum.
bench.py LATTICE prints one row a command, and beside it the aim. Rivals and larger scenarios have scripts of their own in this folder."""
import os
import statistics
import subprocess
import sys
import time

RUNS = 7


def rows(lattice):
    yield "lattice --version", [lattice, "--version"], "under 0.02 s of wall time"
    yield "lattice register list (loads everything)", [lattice, "register", "list"], "under 0.15 CPU s"
    yield "lattice compare asian-nato-2024", [lattice, "compare", "asian-nato-2024"], "under 0.20 CPU s"
    yield "lattice simulate asian-nato-2024, 20,000 runs", [lattice, "simulate", "asian-nato-2024", "--runs", "20000", "--threads", "1"], \
        "under 6 CPU s (200,000 under 60)"
    yield "lattice matrix --count", [lattice, "matrix", "--count"], "under 0.12 CPU s beyond loading, and 200 MB"
    if os.environ.get("LATTICE_OFFICIAL_DATA"):
        yield "lattice panel --add similarity 1816-2018", [lattice, "panel", "--unit", "dyad-year", "--from", "1816", "--to", "2018",
                                                           "--add", "similarity", "--summary"], "under 1.0 CPU s"
    network = os.path.join(os.environ.get("LATTICE_ORACLES", ""), "balance", "cow1996.csv")
    if os.path.isfile(network):
        yield "lattice measure frustration, cow1996", [lattice, "measure", "--what", "frustration", "--network", network], "under 1 CPU s"
    yield "lattice power, 200 players of weight 1", [lattice, "power", "--quota", "101", "--weights", "1x200"], "under 1 CPU s"
    yield "lattice matrix 1815-2026 --count", [lattice, "matrix", "--from", "1815", "--to", "2026", "--count"], "under 4 CPU s"


def once(command):
    before = time.monotonic()
    pid = os.posix_spawn(command[0], command, os.environ,
                         file_actions=[(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)])
    _, status, used = os.wait4(pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)} failed with status {status}")
    return used.ru_utime + used.ru_stime, time.monotonic() - before, used.ru_maxrss / 1024


def main():
    lattice = sys.argv[1] if len(sys.argv) > 1 else "build/release/lattice"
    print(f"{'command':45} {'CPU s min':>9} {'median':>7} {'max':>7} {'wall s':>7} {'MiB':>6}  aim")
    for name, command, aim in rows(lattice):
        runs = RUNS if "1815" not in name else 3
        once(command)
        figures = [once(command) for _ in range(runs)]
        cpu = sorted(f[0] for f in figures)
        print(f"{name:45} {cpu[0]:9.3f} {statistics.median(cpu):7.3f} {cpu[-1]:7.3f} {statistics.median(f[1] for f in figures):7.3f} {max(f[2] for f in figures):6.0f}  {aim}")
    questions = os.path.join(os.path.dirname(lattice), "bench", "bench_questions")
    if os.path.exists(questions):  # `cmake --build build/release --target bench_questions`
        print(flush=True)
        subprocess.run([questions], check=True)


if __name__ == "__main__":
    main()
