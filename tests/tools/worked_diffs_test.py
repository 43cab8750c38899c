#!/usr/bin/env python3
"""The worked diffs of CONTRIBUTING.md, applied and built: each block ```diff in it is a patch against the tree, and the ```console
block that follows shows a command and what it prints then. The tree (without its tests) is copied to a folder beside the build folder and configured
with the same preset, so that a compiler cache that knows both (ccache with base_dir) answers for what no patch touches; after each patch
the program is built and the command run. A line ... in the output stands for any lines. usage: worked_diffs_test.py SOURCE_DIR BUILD_DIR"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

LEFT_OUT = {".git", "build", "tests"}
BLOCK = re.compile(r"^```diff\n(.*?)^```$.*?^```console\n(.*?)^```$", re.M | re.S)


def run(command, where, text=None):
    done = subprocess.run(command, cwd=where, input=text, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    return done.stdout


def examples(text):
    """The patch, the command and the expected output of every worked diff."""
    for patch, console in BLOCK.findall(text):
        first, _, expected = console.partition("\n")
        if not first.startswith("$ lattice "):
            sys.exit(f"a console block after a worked diff must begin with '$ lattice ...', not {first!r}")
        yield patch, first[2:].split()[1:], expected


def matches(expected, found):
    pattern = "".join(".*\n?" if line.strip() == "..." else re.escape(line) + "\n" for line in expected.splitlines())
    return re.search(pattern, found, re.S) is not None


def main():
    source, build = (pathlib.Path(a).resolve() for a in sys.argv[1:3])
    worked = list(examples((source / "CONTRIBUTING.md").read_text(encoding="utf-8")))
    if not worked:
        sys.exit("CONTRIBUTING.md has no worked diff")
    if not (build / "CMakeCache.txt").exists():
        sys.exit(f"{build} is no build folder")
    with tempfile.TemporaryDirectory(dir=build.parent, prefix="worked-") as folder:
        tree = pathlib.Path(folder)
        for path in source.iterdir():
            if path.name not in LEFT_OUT:
                copy = shutil.copytree if path.is_dir() else shutil.copy2
                copy(path, tree / path.name)
        run(["cmake", "--preset", "release", "-DLATTICE_TESTS=OFF"], tree)
        for number, (patch, arguments, expected) in enumerate(worked, 1):
            run(["patch", "-p1", "--no-backup-if-mismatch"], tree, patch)
            run(["cmake", "--build", "build/release", "--target", "lattice", "-j", "2"], tree)
            found = run([tree / "build" / "release" / "lattice", *arguments], tree)
            if not matches(expected, found):
                sys.exit(f"worked diff {number}: expected\n{expected}\nin what was printed:\n{found}")
            print(f"worked diff {number}: applied, built, lattice {' '.join(arguments)} prints what is shown")


if __name__ == "__main__":
    main()
