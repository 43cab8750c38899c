#!/usr/bin/python3
"""The engine against its twin: ten treaties as facts, precedence.lp as the rules, clingo as the solver (Debian package gringo).

  bench/clingo/twin.py build/release/lattice [EVENTS]     draws events [300], asks both, prints differences and the ratio of times; exit 1 if they differ

Both get the same events and the same data files; only the rules are written twice."""
import datetime
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import time
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
TREATIES = ["nato", "anzus", "us-jpn-1960", "us-kor-1953", "us-phl-1951", "chn-prk-1961", "rus-prk-2024", "csto", "rio-1947", "triple-1882"]
DAYS = ["1885-06-01", "1895-06-01", "1950-12-01", "1965-06-01", "1983-06-01", "1990-06-01", "2000-06-01", "2010-06-01", "2020-06-01", "2024-12-10"]
BYSTANDERS = ["RUS", "CHN", "FRA", "JPN", "GBR", "IRN", "IND", "SWE", "UKR", "EGY"]
ACTS = ["invasion", "air_missile_strike", "naval_attack", "landing", "incursion", "blockade", "coercion", "threat", "border_clash", "vessel_or_aircraft_incident"]
OBJECTS = ["metropolitan_territory", "territory", "armed_forces", "public_vessels", "aircraft", "government", "dependent_territory", "private_vessels"]
FAR = 10**7
DEFAULT_TRIGGER = {"dialogue": "none", "other": "none", "consultation": "threat", "non_aggression": "use_of_force_by_obligor"}
DEFAULT_DISCRETION = {"dialogue": "none", "other": "none", "consultation": "consult_only", "non_aggression": "automatic", "neutrality": "automatic",
                      "permission": "permission_only", "basing_access": "permission_only"}


def agreement_file(identity: str) -> pathlib.Path:
    """The file of an agreement, in the folder of its period."""
    return next((ROOT / "data/agreements").glob(f"*/{identity}.toml"))


def first_day(value) -> int:
    """A date as the files write it; a month or a year counts from its first day."""
    if isinstance(value, datetime.date):
        return value.toordinal()
    parts = [int(p) for p in value.split("-")] + [1, 1]
    return datetime.date(*parts[:3]).toordinal()


def day_after(value) -> int:
    """The day after the last that a date may mean."""
    if isinstance(value, datetime.date):
        return value.toordinal() + 1
    parts = [int(p) for p in value.split("-")]
    if len(parts) == 3:
        return datetime.date(*parts).toordinal() + 1
    if len(parts) == 1:
        return datetime.date(parts[0] + 1, 1, 1).toordinal()
    return datetime.date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1).toordinal()


def span(table: dict) -> tuple[int, int]:
    return (first_day(table["from"]) if "from" in table else 0, day_after(table["until"]) if "until" in table else FAR)


def listed(value) -> list:
    return value if isinstance(value, list) else [value]


def atom(text: str) -> str:
    return {"ALL": "all", "*": "all"}.get(text, text.lower())


def word(text: str) -> str:
    """administered_by:JPN as a term administered_by(jpn)."""
    name, _, code = text.partition(":")
    return f"{name}({atom(code)})" if code else atom(name)


def promise_facts(p: str, agreement: str, c: dict) -> list[str]:
    kind, out = c["kind"], [f"of({p},{agreement})."]
    one = {"kind": kind, "trigger": c.get("trigger", DEFAULT_TRIGGER.get(kind)), "discretion": c.get("discretion", DEFAULT_DISCRETION.get(kind)),
           "decision": c.get("decision", "individual"), "least": c.get("adversary_min", 1), "talks": c.get("talks", "as_coded")}
    many = {"owed_by": ["ALL"], "owed_to": ["ALL"], "adversary": ["any"], "adversary_exclude": [], "objects": ["any"], "area": ["whole_world"], "conditions": []}
    rename = {"objects": "object", "conditions": "condition"}
    out += [f"{k}({p},{v})." for k, v in one.items()]
    out += [f"{rename.get(k, k)}({p},{word(v)})." for k, d in many.items() for v in listed(c.get(k, d))]
    out += [f"short_of_attack({p})."] if c.get("short_of_attack") else []
    return out + ["window({},{},{}).".format(p, *span(c))]


def named(part: dict, c: dict) -> bool:
    return part.get("article") in (None, "", c["article"])


def treaty_facts(identity: str, promises: dict) -> list[str]:
    t = tomllib.loads(agreement_file(identity).read_text(encoding="utf-8"))
    a = atom(identity).replace("-", "_")
    a = f"a_{a}"
    ended = t.get("ended")
    out = [f"life({a},{first_day(t['in_force'])},{day_after(ended) if ended else FAR})."] + ([f"ended({a})."] if ended else [])
    out += ["party({},{},{},{}).".format(a, atom(s), *span(p)) for p in t["party"] if p.get("role", "party") == "party" for s in listed(p["state"])]
    out += ["suspended({},{},{},{},{}).".format(a, atom(s["by"]), atom(s["to"]), *span(s)) for s in t.get("suspension", [])]
    for c in t["commitment"]:
        p = f"p{len(promises)}"
        promises[p] = (identity.replace("-", "_"), c["article"])
        out += promise_facts(p, a, c)
        for r in t.get("reading", []):
            if named(r, c):
                out += [f"reading_area({p},{word(x)},{first_day(r['date'])})." for x in r.get("adds_area", [])]
                out += [f"reading_object({p},{word(x)},{first_day(r['date'])})." for x in r.get("adds_objects", [])]
        for x in t.get("exception", []):
            if named(x, c) and not x.get("opposed"):
                out += ["excepted({},{},{},{}).".format(p, word(y), *span(x)) for y in x.get("area", [])]
    return out


def state_facts(states: list[dict]) -> list[str]:
    out = [f"american({atom(s['code'])})." for s in states if s["continent"] == "americas"]
    return out + ["great({},{},{}).".format(atom(s["code"]), *span(g)) for s in states for g in s.get("great_power", [])]


def alive(state: dict, day: int) -> bool:
    spans = [span(l) for l in state["life"]]
    return any((0 if f == first_day("1815") else f) <= day < u for f, u in spans)


def draw_events(count: int, states: dict) -> list[dict]:
    """Attacks among parties of the ten treaties and bystanders, on the land of the target or of the attacker."""
    dice, out = random.Random(1), []
    parties = sorted({s for t in TREATIES for p in tomllib.loads(agreement_file(t).read_text(encoding="utf-8"))["party"] for s in listed(p["state"])})
    for n in range(count):
        date = DAYS[n % len(DAYS)]
        cast = [s for s in parties + 3 * BYSTANDERS if alive(states[s], first_day(date))]
        target, attacker = dice.choice(cast), dice.choice(cast)
        if target == attacker:
            attacker = next(s for s in BYSTANDERS if s != target and alive(states[s], first_day(date)))
        others = [s for s in cast if s not in (attacker, target)]
        attackers = [attacker] + ([dice.choice(others)] if dice.random() < 0.3 else [])
        land = target if dice.random() < 0.8 else attacker
        provoked = dice.random() < 0.15
        out.append(dict(id=f"e{n}", date=date, attackers=attackers, target=target, act=dice.choice(ACTS[:4] if dice.random() < 0.5 else ACTS), land=land,
                        object=dice.choice(OBJECTS), first=[target] if provoked else attackers, provoked=provoked, asks=dice.random() < 0.7,
                        intent=dice.choice(["deliberate"] * 8 + ["accident", "unknown"])))
    return out


def event_facts(e: dict, states: dict) -> list[str]:
    i, land = e["id"], atom(e["land"])
    out = [f"day({i},{first_day(e['date'])}).", f"target({i},{atom(e['target'])}).", f"act({i},{e['act']}).", f"hits({i},{e['object']}).", f"admin({i},{land}).", f"sovereign({i},{land}).", f"metropolitan({i})."]
    out += [f"attacker({i},{atom(s)})." for s in e["attackers"]] + [f"first({i},{atom(s)})." for s in e["first"]] + [f"tag({i},{r})." for r in states[e["land"]].get("regions", [])]
    out += [f"intent({i},{e['intent']})."]
    return out + ([f"provoked({i})."] if e["provoked"] else []) + ([f"asks({i},{atom(e['target'])})."] if e["asks"] else [])


def case_line(e: dict, obligors: list[tuple[str, str]]) -> str:
    event = dict(date=e["date"], attackers=e["attackers"], targets=[e["target"]], act=e["act"], object=e["object"], place=e["land"], first_use_by=e["first"], provocation="direct" if e["provoked"] else "none", intent=e["intent"],
                 requests=[dict(by=e["target"], to="ALL", kind="assistance")] if e["asks"] else [])
    return json.dumps(dict(id=e["id"], event=event, verdicts=[dict(state=s, agreement=a) for s, a in obligors]))


def seconds(command: list[str], **more) -> tuple[float, subprocess.CompletedProcess]:
    begin = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, **more)
    return time.perf_counter() - begin, done


def ours(program: str, cases: pathlib.Path, answers: pathlib.Path) -> tuple[float, dict]:
    taken, done = seconds([program, "casebook", str(cases), "--answers", str(answers)])
    if done.returncode:
        raise SystemExit(f"lattice casebook failed with {done.returncode}")
    rows = [(c["id"], r) for c in map(json.loads, answers.read_text(encoding="utf-8").splitlines()) for r in c["verdicts"]]
    return taken, {(i, r["state"], r["agreement"], r["article"]): f"{r['verdict']}/{r['reason']}" for i, r in rows}


def theirs(facts: pathlib.Path, promises: dict) -> tuple[float, dict]:
    taken, done = seconds(["clingo", "--outf=2", "--quiet=0", str(facts), str(pathlib.Path(__file__).parent / "precedence.lp")])
    result, out = json.loads(done.stdout), {}
    for text in result["Call"][0]["Witnesses"][0]["Value"]:
        event, state, promise, verdict, reason = text[len("verdict("):-1].split(",")
        out[(event, state.upper(), *promises[promise])] = f"{verdict}/{reason}"
    return taken, out


def main() -> int:
    program, count = str(pathlib.Path(sys.argv[1]).resolve()), int(sys.argv[2]) if len(sys.argv) > 2 else 300
    states = {s["code"]: s for s in tomllib.loads((ROOT / "data/states.toml").read_text(encoding="utf-8"))["state"]}
    promises: dict = {}
    facts = [f for t in TREATIES for f in treaty_facts(t, promises)] + state_facts(list(states.values()))
    events = draw_events(count, states)
    obligors = [(s, t.replace("-", "_")) for t in TREATIES for p in tomllib.loads(agreement_file(t).read_text(encoding="utf-8"))["party"] for s in listed(p["state"])]
    obligors = sorted(set(obligors))
    with tempfile.TemporaryDirectory() as folder:
        lp, cases, none = (pathlib.Path(folder, n) for n in ("facts.lp", "cases.jsonl", "none.jsonl"))
        lp.write_text("\n".join(facts + [f for e in events for f in event_facts(e, states)]) + "\n", encoding="utf-8")
        cases.write_text("".join(case_line(e, obligors) + "\n" for e in events), encoding="utf-8")
        none.write_text("", encoding="utf-8")
        load, _ = ours(program, none, pathlib.Path(folder, "answers.jsonl"))
        our_time, mine = ours(program, cases, pathlib.Path(folder, "answers.jsonl"))
        their_time, other = theirs(lp, promises)
    different = sorted(k for k in mine.keys() | other.keys() if mine.get(k) != other.get(k))
    by_id = {e["id"]: e for e in events}
    for k in different[:20]:
        print(k[1:], "ours", mine.get(k), "clingo", other.get(k), by_id[k[0]])
    print(f"{len(events)} events, {len(mine)} verdicts of {len(TREATIES)} treaties, {len(set(mine.values()))} kinds of answer; {len(different)} differ")
    print(f"clingo {their_time:.2f} s, lattice casebook {our_time:.2f} s (of which loading the whole register {load:.2f} s): ratio {their_time / our_time:.0f}; without loading {their_time / max(our_time - load, 1e-3):.0f}")
    return 1 if different or not mine else 0


if __name__ == "__main__":
    sys.exit(main())
