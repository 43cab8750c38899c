#!/usr/bin/env python3
"""The ensemble written a second time, plainly, with numpy: the same parameters, law, joining, chains and outcomes, other random numbers. Equal in
distribution, and slower: that is what it is for.
twin.py LATTICE [RUNS] compares the means of both (exit 1 when they differ) and prints the rates; with --rate it prints rates alone."""
import json
import os
import subprocess
import sys
import time

import numpy as np

ENV = {k: v for k, v in os.environ.items() if k != "LATTICE_OFFICIAL_DATA"}
SCENARIO = "asian-nato-2024"
PACT, PACT_ATTACKER, RELEVANT, LAW, JUDGES = 1, 2, 4, 8, 16
LIFT = 0.346
THEORIES = ("leeds", "benson", "kvp")


def logistic(x):
    return 1 / (1 + np.exp(-x))


def draw(plan, rng):
    """One joint draw of all parameters: {model: {term: value}}."""
    out = {}
    for p in plan["parameters"]:
        k = len(p["mean"])
        values = rng.multivariate_normal(p["mean"], np.reshape(p["covariance"], (k, k)), check_valid="ignore")
        out[p["model"]] = dict(zip(p["terms"], values))
    return out


def effect_of_marks(join, marks, late):
    out = np.zeros(len(marks))
    out += (marks & PACT > 0) * (join["pact"] + late * join["pact_after_1945"])
    out += (marks & PACT_ATTACKER > 0) * join["pact_with_attacker"]
    out += (marks & RELEVANT > 0) * (join["relevant"] + late * join["relevant_after_1945"])
    out += (marks & LAW > 0) * join["law"]
    return out + ((marks & JUDGES > 0) & (marks & RELEVANT > 0)) * join["self_judged"]


def kept(honour, promise, original, late):
    return (honour["constant"] + honour["military_institution"] * (promise // 3) + honour["formality"] * (promise % 3)
            + honour["original_target"] * original + late * honour["after_1945"])


def log_odds_to_fight(crisis, law, theta, late, scale, coming, called):
    marks = law["marks"]
    join = np.array(list(theta["join"].values()))
    by_call = np.where(called, marks | PACT | RELEVANT | LAW, marks)
    out = crisis["rows"] @ join + effect_of_marks(theta["join"], by_call, late)
    if coming == "honour":
        bound = marks & LAW > 0
        out = np.where(bound | called, kept(theta["honour"], law["promise"], bound, late), out)
    return out * scale


def strength(crisis, fights, access, theta, switches):
    decay = np.exp(theta["outcome"]["log_decay_km"])
    saved = np.clip(theta["course"]["bases"], 0, 1) if switches["bases"] and np.any(access & crisis["near"]) else 0
    reach = crisis["strength"] * np.exp(-crisis["km"] * (1 - saved) / decay)
    return crisis["strength_target"] * np.exp(-crisis["km_target"] / decay) + np.sum(reach[fights])


def play(plan, crisis, law, theta, luck, shock, coming):
    late, switches = plan["after_1945"], plan["switches"]
    spread = abs(theta["honour"]["war_sd"])
    scale = np.sqrt(1 + LIFT * spread * spread)
    lift = max(theta["rung"]["access"], theta["rung"]["materiel"], 0.0)
    nobody = np.zeros(len(luck), bool)
    first = log_odds_to_fight(crisis, law, theta, late, scale, coming, nobody)
    fights = first + spread * shock > luck
    access = first + spread * shock + lift > luck
    called, fresh = nobody.copy(), fights.copy()
    alone = crisis["strength_target"] * np.exp(-crisis["km_target"] / np.exp(theta["outcome"]["log_decay_km"]))
    while fresh.any() and switches["chain"]:
        called |= law["calls"][fresh].any(axis=0)
        odds = np.where(called, np.maximum(first, log_odds_to_fight(crisis, law, theta, late, scale, coming, called)), first)
        shift = theta["course"]["company"] * np.log(strength(crisis, fights, access, theta, switches) / alone)
        fresh = ~fights & (odds + spread * shock + shift > luck)
        fights, access = fights | fresh, access | fresh
    decay = np.exp(theta["outcome"]["log_decay_km"])
    ratio = crisis["strength_first"] * np.exp(-crisis["km_first"] / decay) / strength(crisis, fights, access, theta, switches)
    stalemate = logistic(theta["outcome"]["stalemate_war" if crisis["hostility"] == 2 else "stalemate_dispute"])
    lost = (1 - stalemate) * logistic(theta["outcome"]["exponent"] * np.log(ratio) + theta["outcome"]["first_mover"])
    return fights.sum(), lost


def attack(crisis, law, theta, theory):
    force, war = logistic(theta["escalation"]["force"]), logistic(theta["escalation"]["war"])
    war = min(force, war)
    share = (1 - force, force - war, war)[crisis["hostility"]] / crisis["alike"]
    conditional, unconditional, *others = law["cover"]
    present = np.array([conditional, unconditional and not conditional, *others], float)
    odds = np.dot(crisis["arrival_row"], list(theta["arrival"].values())) + present @ np.array(list(theta[theory].values()))
    return share * logistic(odds)


def prepare(plan):
    for c in plan["crises"]:
        helpers = c["helpers"]
        c["rows"] = np.array([h["row"] for h in helpers])
        for key in ("strength", "km", "near"):
            c[key] = np.array([h[key] for h in helpers])
        for law in c["law"]:
            law["marks"], law["promise"] = np.array(law["marks"]), np.array(law["promise"])
            law["calls"] = np.array([[calls >> i & 1 for i in range(len(helpers))] for calls in law["calls"]], bool)


def run_twin(plan, runs, seed=1):
    """Per run: attacks by theory and design; joiners and attacks lost given the attack by design and coming, mean over crises."""
    rng = np.random.default_rng(seed)
    designs, n = len(plan["designs"]), len(plan["crises"])
    attacks, joiners, lost = np.zeros((runs, designs, 3)), np.zeros((runs, designs, 2)), np.zeros((runs, designs, 2))
    for r in range(runs):
        theta = draw(plan, rng)
        for c in plan["crises"]:
            u = rng.random(len(c["helpers"]))
            luck, shock = np.log(u / (1 - u)), rng.standard_normal()
            for d, law in enumerate(c["law"]):
                attacks[r, d] += [attack(c, law, theta, t) for t in THEORIES]
                for w, coming in enumerate(("join", "honour")):
                    fights, gone = play(plan, c, law, theta, luck, shock, coming)
                    joiners[r, d, w] += fights / n
                    lost[r, d, w] += gone / n
    return attacks, joiners, lost


def lattice_json(lattice, *words):
    return json.loads(subprocess.run([lattice, "simulate", SCENARIO, *words], env=ENV, capture_output=True, check=True).stdout)


def means_of(document, designs):
    """The same figures of the ensemble."""
    attacks, joiners, lost = np.zeros((designs, 3)), np.zeros((designs, 2)), np.zeros((designs, 2))
    for d, one in enumerate(document["simulation"]["designs"]):
        attacks[d] = [one["attacks"]["value"]["by_theory"][t]["value"] for t in THEORIES]
        for w, coming in enumerate(("join", "honour")):
            crises = one["crises"].values()
            joiners[d, w] = np.mean([c["joiners"]["value"]["by_theory"][coming]["value"] for c in crises])
            lost[d, w] = 1 - np.mean([c["held"]["value"]["by_theory"][coming]["value"] for c in crises])
    return attacks, joiners, lost


def cpu_of(lattice, runs):
    before = os.times()
    subprocess.run([lattice, "simulate", SCENARIO, "--runs", str(runs), "--threads", "1"], env=ENV, stdout=subprocess.DEVNULL, check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def main():
    lattice = sys.argv[1]
    runs = int(sys.argv[2]) if len(sys.argv) > 2 and sys.argv[2].isdigit() else 400
    plan = lattice_json(lattice, "--plan")
    prepare(plan)
    start = time.process_time()
    twin = run_twin(plan, runs)
    slow = runs / (time.process_time() - start)
    fast = 40960 / (cpu_of(lattice, 40960 + 2048) - cpu_of(lattice, 2048))
    print(f"ensemble: {fast:.0f} runs a CPU second; numpy twin: {slow:.1f}; ratio {fast / slow:.0f} (aim: 50 or more)")
    if "--rate" in sys.argv:
        return 0
    ours = means_of(lattice_json(lattice, "--runs", "40960", "--json"), len(plan["designs"]))
    worst = 0.0
    for name, a, b in zip(("attacks", "joiners", "lost"), twin, ours):
        z = (a.mean(axis=0) - b) / np.maximum(a.std(axis=0) / np.sqrt(runs), 1e-12)
        print(f"{name}: twin {a.mean():.4f}, ensemble {b.mean():.4f}, greatest distance {np.abs(z).max():.2f} standard errors")
        worst = max(worst, float(np.abs(z).max()))
    return 0 if worst < 4 else 1


if __name__ == "__main__":
    sys.exit(main())
