"""The installed tree as an outsider meets it: `cmake --install` into an empty folder; the C++ program of README.md built
against it through find_package and through pkg-config, both printing what README.md says; the installed program, its
manual page and its completions. Arguments: build folder, source folder."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

FILES = ["bin/lattice", "include/lattice/invoke.hpp", "share/latticework/data/states.toml", "share/man/man1/lattice.1",
         "share/bash-completion/completions/lattice", "share/zsh/site-functions/_lattice",
         "share/fish/vendor_completions.d/lattice.fish"]


def run(*command, **more) -> str:
    done = subprocess.run([str(c) for c in command], text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **more)
    if done.returncode:
        raise SystemExit(f"{' '.join(str(c) for c in command)}\n{done.stdout}\nexit {done.returncode}")
    return done.stdout


def example(readme: str) -> tuple[str, str]:
    """The program and what it prints: the block ```cpp of README.md and the block ```text behind it."""
    found = re.search(r"```cpp\n(.*?)```.*?```text\n(.*?)```", readme, re.S)
    if not found:
        raise SystemExit("README.md has no block ```cpp with a block ```text behind it")
    return found.group(1), found.group(2)


def expect(what: str, got: str, wanted: str) -> None:
    if got != wanted:
        raise SystemExit(f"{what} printed\n{got}\nREADME.md says\n{wanted}")


def through_cmake(outside: pathlib.Path, prefix: pathlib.Path) -> str:
    run("cmake", "-S", outside, "-B", outside / "build", "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={prefix}")
    run("cmake", "--build", outside / "build")
    return run(outside / "build/example")


def through_pkg_config(outside: pathlib.Path, prefix: pathlib.Path) -> str:
    folder = next(prefix.rglob("latticework.pc")).parent
    flags = run("pkg-config", "--cflags", "--libs", "latticework", env=os.environ | {"PKG_CONFIG_PATH": str(folder)})
    run("g++", "-std=c++20", outside / "example.cpp", *flags.split(), "-o", outside / "example")
    return run(outside / "example")


def completions(prefix: pathlib.Path) -> str:
    script = (f"source {prefix}/share/bash-completion/completions/lattice; COMP_WORDS=(lattice register ex); COMP_CWORD=2;"
              " _lattice; echo ${COMPREPLY[@]}")
    return run("bash", "-c", script).strip()


def main(build: pathlib.Path, source: pathlib.Path) -> int:
    program, printed = example((source / "README.md").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        prefix, outside = pathlib.Path(folder, "prefix"), pathlib.Path(folder, "outside")
        run("cmake", "--install", build, "--prefix", prefix)
        missing = [f for f in FILES if not (prefix / f).is_file()]
        if missing:
            raise SystemExit(f"not installed: {', '.join(missing)}")
        shutil.copytree(source / "tests/install/outside", outside)
        (outside / "example.cpp").write_text(program, encoding="utf-8")
        expect("the program built by find_package", through_cmake(outside, prefix), printed)
        if shutil.which("pkg-config"):
            expect("the program built by pkg-config", through_pkg_config(outside, prefix), printed)
        if completions(prefix) != "export":
            raise SystemExit("the completion of `lattice register ex` is not `export`")
        if not run(prefix / "bin/lattice", "--version").startswith("latticework "):
            raise SystemExit("the installed program does not say its version")
    print("installed, found and used from outside")
    return 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()))
