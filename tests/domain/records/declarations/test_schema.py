from dataclasses import dataclass

import pytest

from plugins.domain.headers.document import parse
from plugins.domain.records.declarations.field_types import INTEGER, LINE, Reading, code
from plugins.domain.records.declarations.proof import CLAIMED, Money
from plugins.domain.records.declarations.schema import (
    Nested,
    Spec,
    flag,
    keys,
    many,
    optional,
    read_model,
    required,
    specs,
)
from tests.content_check import POST, problems_of
from tests.site.texts import post


@dataclass(frozen=True, kw_only=True)
class Part:
    """A part with a required name."""

    name: str = required(LINE, "arti name", example="A")
    pages: int | None = optional(INTEGER, "arti pages", example="3")


@dataclass(frozen=True, kw_only=True)
class Whole:
    """One field of every shape."""

    path: str = ""
    title: str = required(LINE, "arti title", example="Judul")
    class_: str | None = optional(code({"a": "A", "b": "B"}), "arti class_", example="a")
    tags: tuple[str, ...] = many(LINE, "arti tags", example="[a]")
    before: tuple[str, ...] = many(LINE, "arti before", example="a", lone=True)
    owners: tuple[str, ...] = required(LINE, "arti owners", example="[a]", many=True)
    part: Part | None = optional(Nested(Part), "arti part", example="{name: A}")
    parts: tuple[Part, ...] = many(Nested(Part), "arti parts", example="[{name: A}]")
    value: str | Money | None = optional(CLAIMED, "arti value", example="1")
    urgent: bool = flag("arti urgent", example="yes")


def _read(header: str) -> tuple[Whole | None, list[str], dict[str, int]]:
    parsed, _ = parse(f"---\n{header}---\n")
    reading = Reading("a.md")
    whole = read_model(Whole, parsed, reading, path="a.md")
    return whole, [str(problem) for problem in reading.problems], reading.lines


def test_read() -> None:
    whole, problems, lines = _read(
        """\
title: Judul
class: a
tags:
  - satu
  - dua
before: lama
owners: [blora, rembang]
part:
  name: Lampiran
  pages: 3
parts:
  - name: Pasal 1
  - name: Pasal 2
    pages: 1
value:
  amount: 98000000000
  as_written: Rp98 miliar
urgent: yes
"""
    )
    assert problems == []
    assert whole == Whole(
        path="a.md",
        title="Judul",
        class_="a",
        tags=("satu", "dua"),
        before=("lama",),
        owners=("blora", "rembang"),
        part=Part(name="Lampiran", pages=3),
        parts=(Part(name="Pasal 1"), Part(name="Pasal 2", pages=1)),
        value=Money(amount=98_000_000_000, as_written="Rp98 miliar"),
        urgent=True,
    )
    assert lines["title"] == 2
    assert lines["tags[1]"] == 6
    assert lines["part.pages"] == 11
    assert lines["parts[1].pages"] == 15


def test_read_the_least() -> None:
    whole, problems, _ = _read("title: Judul\nowners: [blora]\n")
    assert problems == []
    assert whole == Whole(path="a.md", title="Judul", owners=("blora",))


def test_a_list_may_stand_where_a_single_value_may() -> None:
    whole, problems, _ = _read("title: Judul\nowners: [blora]\nbefore: [a, b]\nvalue: sebelas\n")
    assert problems == []
    assert whole is not None
    assert (whole.before, whole.value) == (("a", "b"), "sebelas")


BASIS = "title: Judul\nowners: [blora]\n"

# id, header, problem, whether a record comes back
BAD = [
    ("a slip in a name", f"{BASIS}tag: []\n",
     "a.md:4: isian 'tag' tidak dikenal; mungkin maksudnya 'tags'", True),
    ("a field in Indonesian", f"{BASIS}Judul: Kabar\n",
     "a.md:4: isian 'Judul' tidak dikenal; mungkin maksudnya 'title'", True),
    ("a name like no other", f"{BASIS}xyz: 1\n",
     ("a.md:4: isian 'xyz' tidak dikenal; yang ada: "
      "title, class, tags, before, owners, part, parts, value, urgent"), True),
    ("the Python name is no field", f"{BASIS}class_: a\n",
     "a.md:4: isian 'class_' tidak dikenal; mungkin maksudnya 'class'", True),
    ("what no header holds", f"{BASIS}path: b.md\n",
     "a.md:4: isian 'path' tidak dikenal; mungkin maksudnya 'part'", True),
    ("no title", "owners: [blora]\n",
     "a.md:1: 'title' belum ada; tambahkan baris 'title:'", False),
    ("an empty title", "title:\nowners: [blora]\n",
     "a.md:2: 'title' kosong; isi nilainya atau hapus baris ini", False),
    ("no owners", "title: Judul\n",
     "a.md:1: 'owners' belum ada; tambahkan baris 'owners:'", False),
    ("an empty list of owners", "title: Judul\nowners: []\n",
     "a.md:3: 'owners' kosong; isi paling sedikit satu", False),
    ("owners that are no list", "title: Judul\nowners: blora\n",
     "a.md:3: 'owners' bukan daftar; tulis tiap isi pada barisnya, diawali '- '", False),
    ("tags that are no list", f"{BASIS}tags: satu\n",
     "a.md:4: 'tags' bukan daftar; tulis tiap isi pada barisnya, diawali '- '", True),
    ("an empty entry", f"{BASIS}tags:\n  - satu\n  -\n",
     "a.md:6: 'tags[1]' kosong; isi nilainya atau hapus baris ini", True),
    ("an empty lone value", f"{BASIS}before:\n",
     "a.md:4: 'before' kosong; isi nilainya atau hapus baris ini", True),
    ("a list for one value", "title: [a]\nowners: [blora]\n",
     "a.md:2: 'title' berisi daftar atau isian bertingkat; tulis satu nilai", False),
    ("a wrong code is left out", f"{BASIS}class: c\n",
     "a.md:4: 'class': 'c' bukan pilihan yang dikenal; pilih salah satu: a, b", True),
    ("a plain value for a small header", f"{BASIS}part: Lampiran\n",
     "a.md:4: 'part' bukan isian bertingkat; isi dengan: name, pages", True),
    ("a small header without its name", f"{BASIS}part:\n  pages: 3\n",
     "a.md:4: 'part.name' belum ada; tambahkan baris 'name:'", True),
    ("a slip in a small header", f"{BASIS}parts:\n  - name: Pasal\n    page: 3\n",
     "a.md:6: isian 'parts[0].page' tidak dikenal; mungkin maksudnya 'pages'", True),
    ("a wrong amount", f"{BASIS}value:\n  amount: 98 miliar\n",
     "a.md:5: 'value.amount': '98 miliar' bukan bilangan bulat; tulis 98000000000", True),
]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "problem", "whole"), [case[1:] for case in BAD], ids=[case[0] for case in BAD]
)
def test_read_names_what_is_wrong(header: str, problem: str, whole: bool) -> None:
    record, problems, _ = _read(header)
    assert problems == [problem]
    assert (record is not None) == whole


def test_all_problems_are_named_at_once() -> None:
    record, problems, _ = _read("titel: Judul\nclass: c\npart: x\n")
    assert record is None
    assert [problem.split(":")[1] for problem in problems] == ["2", "1", "3", "1", "4"]


def test_keys_are_in_the_order_of_the_model() -> None:
    assert keys(Part) == ("name", "pages")
    assert specs(Whole)["class_"].key == "class"
    assert "path" not in specs(Whole)


def test_a_field_says_what_it_means() -> None:
    spec = specs(Whole)["class_"]
    assert (spec.key, spec.meaning, spec.advice, spec.example) == ("class", "arti class_", "", "a")


@pytest.mark.parametrize(
    ("meaning", "short"), [("judul", "judul"), ("judul; dalam kurung bila tak terlihat", "judul")]
)
def test_a_meaning_has_a_short_form(meaning: str, short: str) -> None:
    assert Spec("title", LINE, meaning, "Judul").short == short


@pytest.mark.parametrize(
    ("written", "meant"),
    [("konsep", "draft"), ("Draf", "draft"), ("tayang", "published"), ("publised", "published")],
)
def test_other_words_for_a_status_are_answered(written: str, meant: str) -> None:
    (problem,) = problems_of({POST: post(status=written)})
    assert problem.remedy == f"mungkin maksudnya '{meant}'"


@pytest.mark.parametrize("written", ["draft: true", "published: false", "konsep: ya"])
def test_other_ways_to_hide_a_text_are_answered(written: str) -> None:
    text = post().replace("category:", f"{written}\ncategory:", 1)
    (problem,) = problems_of({POST: text})
    assert problem.remedy.startswith("tulis 'status: draft' selama masih konsep")
