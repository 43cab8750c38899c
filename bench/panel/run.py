#!/usr/bin/env python3
"""Times `lattice panel` on the official files, and its rivals in R where R is there. User CPU seconds of the whole process, median of
five; megabytes are the peak of memory. usage: run.py LATTICE [OFFICIAL_FOLDER]; says 'skipped' without official files."""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
FULL = ["--directed", "--add", "atop,nmc,contiguity,majors,capital-distance,cow-mids"]
CASES = [  # name, arguments, most user seconds, most megabytes
    ("large panel to the summary", FULL + ["--summary"], 0.5, 700),
    ("state-days 1816-2016 to the summary", ["--unit", "state-day", "--summary"], 1.0, None),
    ("inter-state wars of all pairs to the summary", ["--directed", "--add", "wars", "--summary"], 0.2, None),
    ("politically relevant pairs with peace years", ["--directed", "--to", "2010", "--filter", "prd", "--add", "gml-mids,nmc,atop", "--spells", "gml-mids", "--summary"], None, None),
]


def run(command):
    """User seconds and peak megabytes of a command."""
    pid = os.posix_spawn(command[0], command, dict(os.environ), file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
    _, status, usage = os.wait4(pid, 0)
    if status != 0:
        sys.exit(f"failed: {' '.join(command)}")
    return usage.ru_utime, usage.ru_maxrss / 1024


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    official = sys.argv[2] if len(sys.argv) > 2 else os.environ.get("LATTICE_OFFICIAL_DATA", "")
    if not official or not pathlib.Path(official).is_dir():
        print("skipped: name a folder of official files, or set LATTICE_OFFICIAL_DATA")
        return 0
    base = [program, "panel", "--official", official, "--quiet"]
    missed = 0
    for name, arguments, seconds, megabytes in CASES:
        runs = [run(base + arguments) for _ in range(5)]
        user, peak = statistics.median(r[0] for r in runs), max(r[1] for r in runs)
        good = (seconds is None or user <= seconds) and (megabytes is None or peak <= megabytes)
        missed += not good
        print(f"{name}: {user:.2f} user s, {peak:.0f} MB" + ("" if seconds is None else f" (at most {seconds} s{'' if megabytes is None else f', {megabytes} MB'})") + ("" if good else "  MISSED"))
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "panel.csv")
        runs = [run(base + FULL + ["-o", path]) for _ in range(5)]
        size, user = os.path.getsize(path) / 1e6, statistics.median(r[0] for r in runs)
        print(f"large panel written as CSV: {size:.0f} MB in {user:.2f} user s, {size / user:.0f} MB per second, {max(r[1] for r in runs):.0f} MB of memory (at least 300 MB per second)")
        missed += size / user < 300
    rscript = shutil.which("Rscript")
    for script, extra in (("data_table.R", [official]), ("peacesciencer.R", [])):
        if not rscript:
            print(f"{script}: skipped, no Rscript")
            continue
        done = subprocess.run([rscript, str(HERE / script), *extra], capture_output=True, text=True, check=False)
        print(f"{script}:\n{done.stdout if done.returncode == 0 else 'skipped: ' + done.stderr.strip().splitlines()[-1]}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
