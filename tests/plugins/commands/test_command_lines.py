"""Every command speaks Indonesian, and ends without a word when it is interrupted."""

import importlib
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plugins.commands import console
from plugins.files.command_line import Parser

ROOT = Path(__file__).resolve().parents[3]
COMMANDS = sorted(path.stem for path in (ROOT / "plugins").glob("*.py") if path.stem != "__init__")
# What the parser of the standard library says.
ENGLISH = re.compile(
    r"usage:|options:|positional|show this|required|unrecognized|invalid|expected|choose from|error"
)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_is_indonesian(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        importlib.import_module(f"plugins.{name}").main(["--help"])
    told = capsys.readouterr().out
    assert (ended.value.code, told.startswith("Pemakaian: ")) == (0, True)
    assert "tampilkan bantuan ini" in told
    assert ENGLISH.findall(told) == []
    # Whatever can be given is explained.
    assert re.findall(r"^  (?:--)?[a-z]\S*(?: [A-Z]+)?$(?!\n {10})", told, re.MULTILINE) == []


@pytest.mark.parametrize("name", COMMANDS)
def test_what_is_not_known_is_told_in_indonesian(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        importlib.import_module(f"plugins.{name}").main(["a", "b", "c", "--tidak-ada"])
    told = capsys.readouterr().err
    assert (ended.value.code, "tidak dikenal" in told) == (2, True)
    assert ENGLISH.findall(told) == []


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ([], "belum ada: satu"),
        (["a", "--angka", "x"], "--angka: 'x' bukan bilangan"),
        (["a", "--angka"], "--angka: nilainya belum ada"),
        (["a", "--pilih", "c"], "'c' tidak dikenal; pilih: 'a', 'b'"),
        (["a", "--ya", "--bukan"], "--bukan tidak dapat bersama --ya"),
        (["a", "--ya=1"], "--ya tidak memakai nilai, hapus '1'"),
        (["a", "b"], "tidak dikenal: b"),
    ],
    ids=["missing", "no number", "no value", "no choice", "both", "a value", "too much"],
)
def test_each_mistake_has_its_words(
    given: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    parser = Parser(prog="uji")
    parser.add_argument("satu")
    parser.add_argument("--angka", type=int)
    parser.add_argument("--pilih", choices=["a", "b"])
    both = parser.add_mutually_exclusive_group()
    both.add_argument("--ya", action="store_true")
    both.add_argument("--bukan", action="store_true")
    with pytest.raises(SystemExit):
        parser.parse_args(given)
    assert capsys.readouterr().err.splitlines()[-1] == f"uji: {told}"


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_is_interrupted_says_nothing(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_parser: Parser, _arguments: object = None) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Parser, "parse_args", interrupted)
    with pytest.raises(SystemExit) as ended:
        console.run(importlib.import_module(f"plugins.{name}").main)
    assert (ended.value.code, capsys.readouterr()) == (console.INTERRUPTED, ("", ""))


@pytest.mark.slow
@pytest.mark.parametrize("wait", [0.4, 0.8])
def test_an_interrupted_check_says_nothing(wait: float) -> None:
    running = subprocess.Popen(
        [sys.executable, "-m", "plugins.checks", "--all"],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    time.sleep(wait)
    running.send_signal(signal.SIGINT)
    _out, told = running.communicate(timeout=60)
    # Finished before, ended by us, or ended by the system before Python could hear of it.
    assert (b"Traceback" in told, running.returncode in {0, 130, -2}) == (False, True)
