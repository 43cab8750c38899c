#!/usr/bin/env python3
"""Layer check: who may include whom. Every #include "lattice/X.hpp" of a module must name a module of a lower layer (siblings never),
and a heavy third-party header may appear in one folder only. Prints each breach as file:line and exits 1. No exception list."""
import pathlib
import re
import sys

LAYER = {"base": 0, "world": 1, "stats": 2, "registry": 2, "panel": 3, "invoke": 3, "measure": 3, "simulate": 4, "bargain": 4,
         "evolve": 4, "study": 5, "report": 6, "apps": 7, "bindings": 7}
# public headers that belong to a module of another name
HEADER_OF = {
    "backtest_out": "report",
    "balance": "measure",
    "bargain_case": "registry",
    "adoption": "bargain",
    "bargain_out": "report",
    "bloc": "bargain",
    "chance": "base",
    "chain": "invoke",
    "contest": "registry",
    "coverage": "registry",
    "ensemble": "simulate",
    "ensemble_out": "report",
    "ensemble_study": "study",
    "feasibility": "study",
    "few": "base",
    "fit": "simulate",
    "importers": "registry",
    "list": "base",
    "measure_out": "report",
    "membership": "registry",
    "membership_out": "report",
    "membership_study": "study",
    "official": "registry",
    "pair_facts": "registry",
    "power": "measure",
    "prospects": "study",
    "register_diff": "registry",
    "treaty_list": "registry",
    "register_out": "report",
    "rules": "bargain",
    "shapes": "study",
    "similarity": "stats",
    "snapshot": "world",
    "sweep": "registry",
    "table": "base",
    "tables_out": "report",
    "vocabulary": "world",
    "words": "world",
}
HOME = {"toml++/": {"src/registry"}, "CLI/": {"apps/lattice"}, "httplib": {"apps/serve"}, "pybind11/": {"bindings/python"},
        "nlohmann/": {"src/report", "src/registry", "src/study", "apps", "tests"}, "igraph": {"src/measure"}, "mpi.h": {"apps/mpi"},
        "readstat": {"src/report", "tests"}, "zlib": {"src/registry"}, "dlfcn": {"src/report"},
        "pugixml": {"src/report", "src/registry"}, "doctest": {"tests"},
        "Random123/": {"src/base"}, "Eigen/": {"src/stats", "src/measure"}, "boost/math": {"src/stats"}}
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')


def module_of(path: pathlib.Path) -> str | None:
    parts = path.parts
    if parts[0] == "src":
        return parts[1]
    if parts[:2] == ("include", "lattice"):
        return HEADER_OF.get(path.stem, path.stem)
    return parts[0] if parts[0] in ("apps", "bindings") else None


def breaches(root: pathlib.Path):
    for top in ("include", "src", "apps", "bindings", "tests"):
        for file in sorted((root / top).rglob("*")):
            if file.suffix not in (".cpp", ".hpp", ".h"):
                continue
            relative = file.relative_to(root)
            module = module_of(relative)
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                found = INCLUDE.match(line)
                if not found:
                    continue
                name = found.group(1)
                for heavy, homes in HOME.items():
                    if name.startswith(heavy) and not any(str(relative).startswith(home) for home in homes):
                        yield f"{relative}:{number}: {name} belongs in {', '.join(sorted(homes))} only"
                if module is None or not name.startswith("lattice/"):
                    continue
                other = HEADER_OF.get(pathlib.Path(name).stem, pathlib.Path(name).stem)
                if other not in LAYER:
                    yield f"{relative}:{number}: {name} is of no known module"
                elif other != module and LAYER[other] >= LAYER[module]:
                    yield f"{relative}:{number}: {module} (layer {LAYER[module]}) may not include {other} (layer {LAYER[other]})"
                elif relative.parts[0] == "src" and module not in LAYER:
                    yield f"{relative}: folder of no known layer"


def main() -> int:
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    found = list(breaches(root))
    print("\n".join(found) if found else "layers: no breach")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
