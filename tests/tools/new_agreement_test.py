#!/usr/bin/env python3
"""tools/new_agreement: writes a skeleton whose gaps `lattice check` names, refuses ids that exist, codes that do not and dates that are none.
Usage: new_agreement_test.py PROGRAM SOURCE_FOLDER"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

PROGRAM, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])


def new(data: pathlib.Path, *options: str) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, str(SOURCE / "tools/new_agreement"), "--data", str(data), "--batch", *options], capture_output=True, text=True)


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        data = pathlib.Path(name)
        (data / "agreements").mkdir()
        for file in ("states.toml", "places.toml"):
            shutil.copy(SOURCE / "data" / file, data)
        full = ("--id", "jpn-phl-2024", "--title", "Reciprocal Access Agreement", "--form", "treaty", "--signed", "2024-07-08", "--in-force", "2025-09", "--party", "JPN", "PHL", "--kind", "basing_access")
        assert new(data, *full).returncode == 0
        assert new(data, *full).returncode == 2, "an id that exists is refused"
        assert new(data, "--id", "Bad_Id").returncode == 2
        assert new(data, "--id", "x-2024", "--party", "QQQ").returncode == 2
        assert new(data, "--id", "x-2024", "--signed", "8 July 2024").returncode == 2
        check = subprocess.run([PROGRAM, "check", "--data", str(data)], capture_output=True, text=True)
        assert check.returncode == 1
        for gap in ('"article" is missing', '"trigger" is missing', '"gist" is missing', '"citation" is missing'):
            assert gap in check.stdout, gap + "\n" + check.stdout
        path = data / "agreements/since-1991/jpn-phl-2024.toml"
        text = path.read_text().replace('article = ""', 'article = "II"').replace('trigger = ""', 'trigger = "none"').replace('gist = ""', 'gist = "Each lets the forces of the other visit."').replace('citation = ""', 'citation = "Ministry of Foreign Affairs of Japan"')
        path.write_text(text)
        check = subprocess.run([PROGRAM, "check", "--data", str(data), "--no-remarks"], capture_output=True, text=True)
        assert check.returncode == 0, check.stdout
    print("new_agreement: ok")
    return 0


if __name__ == "__main__":
    sys.exit(main())
