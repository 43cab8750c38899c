#!/usr/bin/env python3
"""Spatial bargaining: CPU seconds for whole runs and for one turn as the number of actors grows, and the exponent of that growth.
run.py LATTICE. The rival (KTAB's SMP, all options at their defaults, one machine of the same type): 34 actors to the end 6.9 s with
minimal logging and 198 s with full; one turn with 50 actors 1.3-1.6 s, with 100 22-28 s, with 160 161 s."""
import math
import os
import random
import sys
import tempfile

RIVAL = {50: "1.3-1.6", 100: "22-28", 160: "161"}


def write_case(path, actors):
    dice = random.Random(actors)
    with open(path, "w", encoding="utf-8") as out:
        out.write(f"bench,random actors,{actors},1\nActor,Description,Power,Position,Salience\n")
        for i in range(actors):
            out.write(f"A{i},x,{dice.uniform(1, 100):.3f},{dice.uniform(0, 100):.3f},{dice.uniform(5, 95):.3f}\n")


def cpu(command):
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)])
    _, status, used = os.wait4(pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)} failed with status {status}")
    return used.ru_utime + used.ru_stime


def best(command, runs=3):
    return min(cpu(command) for _ in range(runs))


def main():
    lattice = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else "build/release/lattice")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "case.csv")
        write_case(path, 34)
        print(f"34 actors to the end: {best([lattice, 'bargain', path, '--json']):.3f} CPU s (aim 0.05; rival 6.9 to 198)")
        start = best([lattice, "bargain", path, "--max-turns", "0", "--json"])
        seen = []
        for actors in (50, 100, 160, 320):
            write_case(path, actors)
            seconds = best([lattice, "bargain", path, "--max-turns", "1", "--json"])
            seen.append((actors, max(seconds - start, 1e-4)))
            print(f"{actors} actors, one turn: {seconds:.3f} CPU s (rival {RIVAL.get(actors, 'not measured')})")
        (a, ta), (b, tb) = seen[-2:]
        print(f"growth from {a} to {b} actors: n^{math.log(tb / ta) / math.log(b / a):.2f} (aim at most 3)")


if __name__ == "__main__":
    main()
