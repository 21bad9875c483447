"""
The guide of messages: each kind of finding with one wrong and one right example, and every message.

After a change of a message run ``.venv/bin/python -m tests.message_guide``, which writes
docs/pesan.md anew, and read the difference in git. The examples stand in message_examples.toml;
what is said of them comes from the check itself, and the other messages from the code.
"""

import ast
import dataclasses
import datetime as dt
import re
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pelicanconf
from plugins.build.examination import examine
from plugins.commands.check import unloadable
from plugins.domain.core.check_names import CHECK_NAMES
from plugins.domain.core.problems import Problem
from plugins.domain.values.wording import format_day
from tests.example_site import lay

ROOT = Path(__file__).resolve().parents[1]
GUIDE = ROOT / "docs/pesan.md"
EXAMPLES: Mapping[str, Mapping[str, Any]] = tomllib.loads(
    Path(__file__).with_name("message_examples.toml").read_text(encoding="utf-8")
)
# Faults that carry finding and remedy to whoever reports them, and under which name he does.
FAULTS = {
    "InvalidHeader": "kepala-berkas",
    "InvalidValue": "nilai",
    "InvalidDate": "tanggal",
    "InvalidPath": "tempat-berkas",
    "BodyTooCostly": "terlalu-panjang",
    "UnreadableDocument": "jenis-dokumen",
    "UnreadablePicture": "gambar-tak-terbaca",
    "InvalidPicture": "gambar-tak-terbaca",
}
# Functions that give finding and remedy to their caller, by name or by what they return.
GIVERS = {
    "Fault": "bagian-tak-lengkap",
    "missing_file": "berkas-tidak-ada",
    "fault": "tautan-mati",
}
_MOST_TEXTS = 6
_SAYS = re.compile(r"[a-z]{4}")
INTRODUCTION = """\
# Pesan pemeriksaan

Halaman ini memuat setiap temuan `make check`, menurut namanya.
Nama itu tidak pernah berubah, dan dipakai dalam `rujukan/pengecualian.yaml`.
Kesalahan menghentikan pemeriksaan dan pembangunan situs; saran tidak.
Bagian pesan yang berbeda-beda ditulis …; berkas dan barisnya selalu disebut di depan pesan.

Halaman ini ditulis oleh program (`tests/message_guide.py`) dari contoh dan dari kodenya.
"""
_ON = {
    "isi": "Isi berita",
    "berita": "Kepala berita",
    "mou": "Kepala perjanjian",
    "program": "Kepala program",
    "peristiwa": "Kepala peristiwa",
    "berkas": "Berkas",
}


@dataclasses.dataclass(frozen=True)
class Shown:
    """What the check says of an example."""

    wrong: Problem
    right: tuple[Problem, ...]


def shown(name: str) -> Shown:
    """Try an example: what is said of the wrong form, and of the right one."""
    example = EXAMPLES[name]
    wrong = [one for one in _said(example, "wrong") if one.check == name]
    right = [one for one in _said(example, "right") if one.check == name]
    if not wrong:
        raise LookupError(name)
    return Shown(wrong[0], tuple(right))


def _said(example: Mapping[str, Any], form: str) -> list[Problem]:
    if example[form].startswith("(pelicanconf"):
        return [_of_settings()]
    today = dt.datetime.now(ZoneInfo("Asia/Jakarta")).date()
    settings = {**vars(pelicanconf), "TANGGAL_BANGUN": None, "KONTAK": None}
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        lay(content, example, form, today)
        found = examine(content, settings).checked.problems
    return [_lasting(one, today, folder) for one in found]


def _of_settings() -> Problem:
    """Say what is said of settings that cannot be loaded."""
    try:
        raise SyntaxError("invalid syntax", ("pelicanconf.py", 12, 1, "a ="))
    except SyntaxError as error:
        return unloadable(error)


def _lasting(problem: Problem, today: dt.date, folder: str) -> Problem:
    """Write what depends on the day and the machine so that it does not change."""
    tomorrow = today + dt.timedelta(days=1)

    def plain(text: str) -> str:
        for moving, lasting in (
            (folder, "…"),
            (today.isoformat(), "2026-11-24"),
            (tomorrow.isoformat(), "2026-11-25"),
            (format_day(today), "24 November 2026"),
            (today.strftime("%Y/%m"), "2026/11"),
        ):
            text = text.replace(moving, lasting)
        return text

    texts = {name: plain(getattr(problem, name)) for name in ("path", "finding", "remedy")}
    return dataclasses.replace(problem, **texts)


def messages() -> Mapping[str, list[tuple[str, str]]]:
    """Give every message that the code can make, by name; what differs in it is "…"."""
    found: dict[str, set[tuple[str, str]]] = {name: set() for name in CHECK_NAMES}
    folders = ("plugins/domain", "plugins/build", "plugins/commands")
    for path in sorted(one for folder in folders for one in (ROOT / folder).rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for name, finding, remedy in _in_module(tree):
            # What only passes on the words of another function says nothing by itself.
            if name in found and _SAYS.search(finding):
                found[name].add((finding, remedy))
    return {name: sorted(said) for name, said in found.items()}


def _in_module(tree: ast.Module) -> Iterator[tuple[str, str, str]]:
    tables = [node for node in tree.body if isinstance(node, ast.Assign)]
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    of_module: dict[str, list[str]] = {}
    for one in tables:
        of_module |= _assigned(one)
    of_module |= {f"{one.name}()": _returned(one, of_module) for one in functions}
    for scope in (*tables, *functions):
        known = {**of_module, **_assigned(scope)}
        for node in ast.walk(scope):
            if isinstance(node, ast.Call):
                yield from _of_call(node, known)
            elif isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple):
                yield from _of_return(scope, node.value, known)


def _of_return(
    scope: ast.AST, pair: ast.Tuple, known: Mapping[str, list[str]]
) -> Iterator[tuple[str, str, str]]:
    returns = (
        ast.unparse(scope.returns) if isinstance(scope, ast.FunctionDef) and scope.returns else ""
    )
    name = "Fault" if "Fault" in returns else getattr(scope, "name", "")
    if name in GIVERS:
        for finding in _texts(pair.elts[0], known):
            for remedy in _texts(pair.elts[1], known):
                yield GIVERS[name], finding, remedy


def _returned(function: ast.FunctionDef, known: Mapping[str, list[str]]) -> list[str]:
    given = [one.value for one in ast.walk(function) if isinstance(one, ast.Return) and one.value]
    return [text for one in given for text in _texts(one, known)]


def _assigned(scope: ast.AST) -> Mapping[str, list[str]]:
    known: dict[str, list[str]] = {}
    for node in ast.walk(scope):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            known.setdefault(node.targets[0].id, []).extend(_texts(node.value, {}))
    return known


def _of_call(call: ast.Call, known: Mapping[str, list[str]]) -> Iterator[tuple[str, str, str]]:
    called = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    called = call.func.id if isinstance(call.func, ast.Name) else called
    names = [word.value for word in call.keywords if word.arg == "check"]
    if called in FAULTS:
        checks = [FAULTS[called]]
    else:
        checks = [text for name in names for text in _texts(name, known)]
    said = [texts for one in call.args if (texts := _texts(one, known))]
    said += [_texts(word.value, known) for word in call.keywords if word.arg == "finding"]
    # Whatever stands before them (path, line, name of a field) is no sentence.
    said = [texts for texts in said if any(" " in text for text in texts)]
    for check in checks:
        for finding in said[0] if said else ():
            for remedy in said[1] if len(said) > 1 else [""]:
                yield check, finding, remedy


def _texts(node: ast.expr, known: Mapping[str, list[str]]) -> list[str]:
    """Give the texts that an expression may be, what is filled in written as "…"."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.JoinedStr(values=parts):
            return ["".join(pieces) for pieces in product(*(_piece(one, known) for one in parts))]
        case ast.IfExp(body=one, orelse=other):
            return [*_texts(one, known), *_texts(other, known)]
        case ast.BinOp(op=ast.Add(), left=left, right=right):
            return [a + b for a in _texts(left, known) for b in _texts(right, known)]
        case ast.Call(func=ast.Name(id=name)):
            return list(known.get(f"{name}()", ()))
        case ast.Name(id=name):
            return list(known.get(name, ()))
    return []


def _piece(node: ast.expr, known: Mapping[str, list[str]]) -> list[str]:
    """Give what may stand at a place of a message: its own words, those of a name, or "…"."""
    if isinstance(node, ast.Constant):
        return [str(node.value)]
    named = node.value if isinstance(node, ast.FormattedValue) else None
    texts = known.get(named.id, []) if isinstance(named, ast.Name) else []
    return texts if 0 < len(texts) <= _MOST_TEXTS else ["…"]


def guide() -> str:
    """Give the whole page."""
    said = messages()
    sections = [INTRODUCTION]
    for name, meaning in CHECK_NAMES.items():
        sections.append(_section(name, meaning, said[name]))
    return "\n".join(sections)


def _section(name: str, meaning: str, said: list[tuple[str, str]]) -> str:
    example, found = EXAMPLES[name], shown(name)
    kind = "Saran" if found.wrong.advice else "Kesalahan"
    where = _ON.get(example["at"], f"`rujukan/{example['at']}.yaml`")
    lines = [
        f"## {name}\n",
        f"{kind}: {meaning}.\n",
        f"{where}, salah:\n",
        _fenced(example["wrong"]),
    ]
    lines += [f"Pesannya:\n\n```text\n{found.wrong}\n```\n", "Benar:\n", _fenced(example["right"])]
    if said:
        lines.append("Bunyi pesan yang mungkin:\n")
        lines.append(_fenced("\n".join(_line(*pair) for pair in said)))
    return "\n".join(lines)


def _line(finding: str, remedy: str) -> str:
    text = f"{finding}; {remedy}" if remedy else finding
    return " ".join(text.split())


def _fenced(text: str) -> str:
    text = text.replace("{besok}", "2026-11-25").replace("{hari_ini}", "2026-11-24")
    seen = "".join(f"[U+{ord(sign):04X}]" if sign in "\u200b\u202e\t" else sign for sign in text)
    return f"```text\n{seen.strip(chr(10))}\n```\n"


if __name__ == "__main__":
    GUIDE.write_text(guide(), encoding="utf-8")
