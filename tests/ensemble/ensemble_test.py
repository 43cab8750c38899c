#!/usr/bin/env python3
"""Ensembles from outside: the same bytes for threads, shards, ranks and interruptions; files that do not belong together refused.
Usage: ensemble_test.py LATTICE fast | kill | mpi LATTICE_MPI | mpi_kill LATTICE_MPI"""
import json
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time

LATTICE = sys.argv[1]
SCENARIO = "asian-nato-2024"
ENV = {k: v for k, v in os.environ.items() if k != "LATTICE_OFFICIAL_DATA"}


def run(folder, *words, program=(LATTICE,), code=0):
    done = subprocess.run([*program, *words], cwd=folder, env=ENV, capture_output=True, text=True)
    if done.returncode != code:
        sys.exit(f"{' '.join(words)}: exit {done.returncode}, not {code}\n{done.stderr}")
    return done.stdout if code == 0 else done.stderr


def simulate(folder, runs, *words, **more):
    return run(folder, "simulate", SCENARIO, "--runs", str(runs), "--json", *words, **more)


def expect(holds, what):
    if not holds:
        sys.exit("failed: " + what)


def fast(folder):
    runs = 7168 + 200
    whole = simulate(folder, runs, "--threads", "1")
    for threads in ("4", "7"):
        expect(simulate(folder, runs, "--threads", threads) == whole, f"{threads} threads give other bytes")
    parts = [f"s{i}.part" for i in range(1, 6)]
    for i, part in enumerate(parts, 1):
        run(folder, "simulate", SCENARIO, "--runs", str(runs), "--shard", f"{i}/5", "--keep", part)
    expect(run(folder, "merge", *reversed(parts), "--json") == whole, "five shards merged give other bytes")
    compare = json.loads(run(folder, "compare", SCENARIO, "--runs", str(runs), "--json"))
    expect(compare["simulation"] == json.loads(whole)["simulation"], "compare --runs tells something else")
    plain = run(folder, "compare", SCENARIO)
    expect("What would likely follow" not in plain, "compare without --runs tells more than the law")
    refusals(folder, parts)
    replay(folder, json.loads(whole))


def refusals(folder, parts):
    def refused(words, text, code=3):
        said = run(folder, *words, code=code)
        expect(text in said, f"{' '.join(words)} says: {said}")

    refused(["merge", *parts[:4]], "vanished")
    refused(["merge", *parts, parts[2]], "twice")
    refused(["merge", *parts[:4], "gone.part"], "no such file")
    run(folder, "simulate", SCENARIO, "--runs", "7368", "--seed", "2", "--shard", "5/5", "--keep", "other.part")
    refused(["merge", *parts[:4], "other.part"], "another seed")
    scenario = pathlib.Path(folder, "mine.toml")
    data = pathlib.Path(__file__).resolve().parents[2] / "data/scenarios" / (SCENARIO + ".toml")
    scenario.write_text(data.read_text().replace(f'id = "{SCENARIO}"', 'id = "mine"', 1))
    run(folder, "simulate", "mine.toml", "--runs", "7368", "--shard", "5/5", "--keep", "mine.part")
    refused(["merge", *parts[:4], "mine.part"], "another scenario")
    refused(["simulate", "mine.toml", "--runs", "7368", "--shard", "1/5", "--keep", parts[0], "--resume"], "another scenario")
    refused(["simulate", SCENARIO, "--runs", "0"], "no run")
    refused(["simulate", SCENARIO, "--runs", "5"], "pairs")
    refused(["compare", SCENARIO, "--runs", "0"], "no run")
    refused(["simulate", SCENARIO, "--runs", "2000", "--shard", "3/2"], "shard")
    refused(["simulate", SCENARIO, "--runs", "2000", "--assume", "outcome.exponent=-1"], "exponent")
    refused(["simulate", SCENARIO, "--runs", "2000", "--assume", "outcome.exponnent=1"], "did you mean")
    refused(["simulate", SCENARIO, "--runs", "2000", "--resume", "--keep", "none.part"], "nothing was kept")
    refused(["simulate", SCENARIO, "--runs", "2000", "-o", "/no/such/folder/x"], "cannot write")
    refused(["replay", SCENARIO, "--run", "1", "--under", "asian-nato-cor"], "did you mean")
    cut = pathlib.Path(folder, parts[1])
    cut.write_bytes(cut.read_bytes()[:-40])
    refused(["merge", *parts], "cut off")
    strength = pathlib.Path(folder, "weak.toml")
    strength.write_text(data.read_text().replace('targets = ["PLW"]', 'targets = ["TUV"]', 1).replace(f'id = "{SCENARIO}"', 'id = "weak"', 1))
    refused(["simulate", "weak.toml", "--runs", "2000"], "no figure of strength for TUV", code=4)


def replay(folder, document):
    """A run is told with the parameters and chances of the ensemble, and in words."""
    told = json.loads(run(folder, "replay", SCENARIO, "--run", "3", "--crisis", "kadena", "--json"))
    names = {i["parameter"] for d in document["simulation"]["designs"] for i in d["influence"]["on_won_by_attacker"]}
    expect(names <= set(told["parameters"]), "a run is told without its parameters")
    expect(all(h["rung"] == 4 or h["luck"] >= h["chance"] for h in told["crises"][0]["helpers"]), "luck is told wrong")
    story = run(folder, "replay", SCENARIO, "--run", "4711", "--crisis", "senkaku")
    expect("bound" in story and "How it ends" in story, "the story lacks duties or an end")


def kill(folder):
    """Killed at a random moment 20 times, then taken up again: the bytes of a run that was left alone."""
    runs = 40960
    random.seed(1914)
    whole = simulate(folder, runs, "--threads", "1")
    keep = pathlib.Path(folder, "k.part")
    words = [LATTICE, "simulate", SCENARIO, "--runs", str(runs), "--json", "--keep", "k.part", "--threads", "2"]
    kept = 0
    for trial in range(20):
        keep.unlink(missing_ok=True)
        env = dict(ENV, LATTICE_KEEP_SECONDS="0.05")
        process = subprocess.Popen(words, cwd=folder, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(random.uniform(0.05, 2.0))
        process.send_signal(signal.SIGKILL)
        process.wait()
        resume = ["--resume"] if keep.exists() else []
        kept += len(resume)
        expect(simulate(folder, runs, "--keep", "k.part", *resume) == whole, f"trial {trial}: other bytes after kill -9")
    expect(kept >= 5, "hardly any checkpoint was met")
    keep.unlink(missing_ok=True)
    process = subprocess.Popen(words, cwd=folder, env=ENV, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    time.sleep(1.0)
    process.send_signal(signal.SIGTERM)
    process.communicate()
    expect(process.returncode == 6 and keep.exists(), "SIGTERM must keep what is done and end with 6")
    expect(simulate(folder, runs, "--keep", "k.part", "--resume") == whole, "other bytes after SIGTERM")


def mpi_kill(folder):
    """All ranks killed, then taken up again."""
    runner = sys.argv[3]
    words = ["mpirun", "--allow-run-as-root", "--oversubscribe", "-np", "2", runner, SCENARIO, "--runs", "40960", "--json", "--keep", "m.part"]
    whole = simulate(folder, 40960, "--threads", "1")
    process = subprocess.Popen(words, cwd=folder, env=dict(ENV, LATTICE_KEEP_SECONDS="0.05"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(200):
        time.sleep(0.05)
        if len(list(pathlib.Path(folder).glob("m.part.*-2"))) == 2:
            break
    process.send_signal(signal.SIGKILL)
    process.wait()
    time.sleep(1)  # the ranks see that mpirun is gone
    expect(run(folder, *words[6:], "--resume", program=tuple(words[:6])) == whole, "ranks that were killed give other bytes")


def mpi(folder):
    runner = sys.argv[3]
    whole = simulate(folder, 5120, "--threads", "1")
    for ranks in ("1", "2", "3"):
        program = ("mpirun", "--allow-run-as-root", "--oversubscribe", "-np", ranks, runner)
        said = run(folder, SCENARIO, "--runs", "5120", "--json", program=program)
        expect(said == whole, f"{ranks} ranks give other bytes")
        expect(not list(pathlib.Path(folder).glob("*.part*")), "ranks leave files behind")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        {"fast": fast, "kill": kill, "mpi": mpi, "mpi_kill": mpi_kill}[sys.argv[2]](place)
    print("ok")
