#!/usr/bin/env python3
"""How the cost of an ensemble grows with runs, crises, architectures and states asked. growth.py LATTICE"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import twin

SCENARIO = pathlib.Path(__file__).resolve().parents[2] / "data/scenarios" / (twin.SCENARIO + ".toml")
ARCHITECTURES = ["latticework", "hub-and-spoke", "asian-nato-core", "asian-nato-wide", "asian-nato-maximal", "us-withdrawal"]
RUNS = 20480


def cut(text, crises, architectures, members):
    """The scenario with the first crises, architectures and members only."""
    head, *rest = re.split(r"(?m)^(?=\[\[crisis\]\]$)", text)
    rest[-1] = re.split(r"(?m)^# -+ Sources", rest[-1])[0]
    head = re.sub(r"(?m)^architectures = .*$", "architectures = " + json.dumps(ARCHITECTURES[:architectures]), head)
    listed = json.loads(re.search(r"(?m)^members = (.*)$", head).group(1))
    head = re.sub(r"(?m)^members = .*$", "members = " + json.dumps(listed[:members]), head)
    return head + "".join(rest[:crises])


def cpu(lattice, file, runs):
    def once(n):
        before = os.times()
        subprocess.run([lattice, "simulate", file, "--runs", str(n), "--threads", "1"], env=twin.ENV, stdout=subprocess.DEVNULL, check=True)
        after = os.times()
        return after.children_user + after.children_system - before.children_user - before.children_system

    return once(runs + 1024) - once(1024)


def states(lattice, file):
    plan = json.loads(subprocess.run([lattice, "simulate", file, "--plan"], env=twin.ENV, capture_output=True, check=True).stdout)
    duties = sum(sum(1 for m in law["marks"] if m & 8) for c in plan["crises"] for law in c["law"])
    return sum(len(c["helpers"]) for c in plan["crises"]) / len(plan["crises"]), duties


def main():
    lattice = os.path.abspath(sys.argv[1])
    text = SCENARIO.read_text(encoding="utf-8")
    print(f"{'runs':>7} {'crises':>6} {'architectures':>13} {'states asked':>12} {'duties':>6} {'CPU s':>7} {'us a crisis, run, architecture':>30}")
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "cut.toml")
        for runs, crises, architectures, members in ((RUNS, 24, 6, 16), (RUNS // 2, 24, 6, 16), (2 * RUNS, 24, 6, 16), (RUNS, 12, 6, 16),
                                                     (RUNS, 6, 6, 16), (RUNS, 24, 3, 16), (RUNS, 24, 1, 16), (RUNS, 24, 6, 8), (RUNS, 24, 6, 2)):
            pathlib.Path(file).write_text(cut(text, crises, architectures, members), encoding="utf-8")
            asked, duties = states(lattice, file)
            used = cpu(lattice, file, runs)
            print(f"{runs:7} {crises:6} {architectures:13} {asked:12.0f} {duties:6} {used:7.2f} {used / runs / crises / architectures * 1e6:30.2f}")


if __name__ == "__main__":
    main()
