"""What is worth a look and stops nothing."""

from collections.abc import Iterator

import pytest

from plugins.domain.checks.advice.headers import advice_on_agreements
from plugins.domain.checks.advice.scanned import advice_on_letters
from plugins.domain.checks.advice.times import advice_on_relative_words, advice_on_weekdays
from plugins.domain.checks.advice.unshown_tags import advice_on_unshown_tags
from plugins.domain.core.problems import Problem
from plugins.domain.records.content import Content
from tests.site.texts import agreement, content_of, organisations, page, post

KOMINFO = {"id": "kominfo", "name": "Kementerian Kominfo", "kind": "kementerian"}
BLORA = {"id": "blora", "name": "Pemkab", "kind": "kabupaten"}
PARTIES = [{"org": "kominfo"}, {"org": "blora"}]
HEAD = {"capacity": "Plt. Kepala Dinas Kominfo", "for_org": "blora", "as": "signatory"}


def _advice(files: dict[str, str]) -> list[tuple[int, str]]:
    content = content_of({"rujukan/organisasi.yaml": organisations(KOMINFO, BLORA), **files})
    found = list(advice_on_agreements(content))
    assert all(problem.advice and problem.remedy for problem in found)
    return [(problem.line, problem.finding) for problem in found]


WITH_CENTRE = "perjanjian kerja sama dengan kementerian 'kominfo' setelah 2020"
EMPOWERED = (
    "ditandatangani Plt. Kepala Dinas Kominfo, padahal kuasa hanya untuk perjanjian kerja sama"
)
LONG = "masa berlaku lebih dari lima tahun"
NO_PLAN = "nota kesepakatan tanpa rencana kerja"
NO_PKS = "kesepakatan bersama lebih dari setahun tanpa perjanjian kerja sama"
SIGNED = {"date": "2021-05-08"}


@pytest.mark.parametrize(
    ("files", "findings"),
    [
        ({"mou/a.md": agreement(kind="pks", parties=PARTIES, signed=SIGNED)}, [(5, WITH_CENTRE)]),
        (
            {
                "mou/a.md": agreement(
                    kind="kesepakatan_bersama", signatories=[HEAD], parties=PARTIES
                )
            },
            [(8, EMPOWERED)],
        ),
        (
            {"mou/a.md": agreement(signed=SIGNED, term={"duration": "P10Y"})},
            [(10, LONG)],
        ),
        (
            {"mou/a.md": agreement(term={"start": "2018-05-08", "end": "2023-05-08"})},
            [(9, LONG)],
        ),
        ({"mou/a.md": agreement(kind="nota_kesepakatan")}, [(3, NO_PLAN)]),
        (
            {"mou/a.md": agreement(kind="kesepakatan_bersama", signed={"date": "2025-11-24"})},
            [(3, NO_PKS)],
        ),
    ],
    ids=["with the centre", "empowered", "duration", "end", "no plan", "no pks"],
)
def test_what_is_worth_a_look(files: dict[str, str], findings: list[tuple[int, str]]) -> None:
    assert _advice(files) == findings


@pytest.mark.parametrize(
    "files",
    [
        {"mou/a.md": agreement(kind="pks", parties=PARTIES, signed={"date": "2020-12-31"})},
        {"mou/a.md": agreement(kind="pks", parties=PARTIES)},
        {"mou/a.md": agreement(kind="pks", signed=SIGNED)},
        {"mou/a.md": agreement(kind="pks", signatories=[HEAD], parties=PARTIES)},
        {
            "mou/a.md": agreement(
                kind="kesepakatan_bersama",
                signatories=[
                    {**HEAD, "as": "witness"},
                    {**HEAD, "for_org": "kominfo"},
                    {**HEAD, "capacity": "Bupati Blora"},
                    {"name_as_printed": "Budi", "as": "signatory"},
                ],
            )
        },
        {"mou/a.md": agreement(term={"start": "2018-05-08", "end": "2023-05-07"})},
        {"mou/a.md": agreement(term={"start": "2018-05-08", "duration": "P5Y"})},
        {"mou/a.md": agreement(term={"start": "2018", "end": "2023"})},
        {"mou/a.md": agreement(term={"start": "2018", "end": ".."})},
        {"mou/a.md": agreement(term={"start": "2018", "renewal": "none"})},
        {"mou/a.md": agreement(term={"end": "2050"})},
        {
            "mou/a.md": agreement(kind="nota_kesepakatan"),
            "mou/b.md": agreement(kind="rencana_kerja", parent="a"),
        },
        {
            "mou/a.md": agreement(
                kind="nota_kesepakatan",
                documents=[{"title": "a", "kind": "rencana_kerja", "access": "public"}],
            )
        },
        {
            "mou/a.md": agreement(kind="kesepakatan_bersama", signed={"date": "2018-05-08"}),
            "mou/b.md": agreement(kind="pks", parent="a"),
        },
        {"mou/a.md": agreement(kind="kesepakatan_bersama", signed={"date": "2025-11-25"})},
        {"mou/a.md": agreement(kind="kesepakatan_bersama")},
    ],
)
def test_what_needs_no_look(files: dict[str, str]) -> None:
    assert _advice(files) == []


def advice_on_texts(content: Content) -> Iterator[Problem]:
    for check in (
        advice_on_weekdays,
        advice_on_relative_words,
        advice_on_letters,
        advice_on_unshown_tags,
    ):
        yield from check(content)


def _on(text: str) -> list[tuple[int, str, str]]:
    found = list(advice_on_texts(content_of({"berita/2024/05/a.md": text})))
    assert all(problem.advice for problem in found)
    return [(problem.line, problem.finding, problem.remedy) for problem in found]


@pytest.mark.parametrize(
    ("body", "finding", "remedy"),
    [
        (
            "Rapat Senin (8/5/2018) di Blora.",
            "'Senin 8/5/2018': hari itu Selasa",
            "periksa hari dan tanggalnya pada sumber",
        ),
        (
            "Rapat jum'at, 8 Mei 2018.",
            "'jum'at, 8 Mei 2018': hari itu Selasa",
            "periksa hari dan tanggalnya pada sumber",
        ),
        ("Rapat Kemarin.", "'Kemarin' hanya dipahami pada hari penulisan", "tulis tanggalnya"),
        (
            "Rapat tadi malam.",
            "'tadi malam' hanya dipahami pada hari penulisan",
            "tulis tanggalnya",
        ),
        (
            "Republik lndonesia.",
            "'lndonesia' dimulai dengan l kecil",
            "mungkin maksudnya 'Indonesia'",
        ),
        (
            "<Script>alert(1)</script>",
            "<Script> tidak akan tampil",
            "hapus, atau tulis tautannya, misalnya tautan ke video itu",
        ),
        (
            '`<b>` <iframe src="https://contoh.id/">',
            "<iframe> tidak akan tampil",
            "hapus, atau tulis tautannya, misalnya tautan ke video itu",
        ),
    ],
)
def test_slips_of_the_pen(body: str, finding: str, remedy: str) -> None:
    assert _on(post(f"Isi.\n\n{body}")) == [(10, finding, remedy)]


@pytest.mark.parametrize(
    "body",
    [
        "Rapat Selasa (8/5/2018) dan Selasa, 8 Mei 2018.",
        "Rapat Selasa (31/2/2018).",
        "Rapat Selasa, lalu 8 Mei 2018.",
        "Menurut lho, lhokseumawe, langsung, dll. lt. 2, Inpres.",
        "Kemarinan bukan kata.",
        "Tulis `<script>` atau \\<iframe>, bukan <b>.",
        "```html\n<video></video>\n```",
        "~~~\n<form>",
    ],
)
def test_what_is_written_well(body: str) -> None:
    assert _on(post(body)) == []


def test_the_words_of_others_are_left_alone_but_not_their_days() -> None:
    text = post("Kemarin, Senin (8/5/2018).", source={"kind": "imported", "name": "Blog"})
    assert [finding for _line, finding, _remedy in _on(text)] == [
        "'Senin 8/5/2018': hari itu Selasa"
    ]


def test_pages_are_read_too() -> None:
    content = content_of({"halaman/a.md": page("Besok.")})
    assert [problem.line for problem in advice_on_texts(content)] == [5]
