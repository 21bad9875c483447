"""The whole content at once: one broken site for each error, and what is no error."""

import datetime as dt
import hashlib
import json
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.domain.checks.validation import Checked, validate
from plugins.domain.core.check_names import CHECK_NAMES
from plugins.domain.core.rules import Rules
from plugins.domain.markup.links import addresses
from plugins.domain.markup.renderer import render
from plugins.domain.records.content import Measured
from plugins.domain.records.declarations.schema import specs
from plugins.domain.records.models import MODELS
from tests.broken_sites import (
    BASE,
    BROKEN,
    ID,
    PROMISE,
    SOURCES,
    Broken,
    agreement,
    event,
    post,
    programme,
    promise,
)
from tests.examples import examples

TODAY = dt.date(2026, 11, 24)


def check(
    site: Mapping[str, str],
    today: dt.date = TODAY,
    machine_day: dt.date = TODAY,
    *,
    only_errors: bool = False,
) -> Checked:
    """Check a site given by the names of its files below ``content/``."""
    texts = {
        f"content/{name}": text
        for name, text in site.items()
        if not name.startswith(("gambar/", "dokumen/"))
    }

    def measure(name: str) -> Measured:
        content = site[name].encode()
        return Measured(len(content), hashlib.sha256(content).hexdigest())

    assets = {name for name in site if name.startswith(("gambar/", "dokumen/"))}
    return validate(
        texts,
        assets,
        Rules(),
        today,
        machine_day,
        new_id=lambda: ID,
        measure=measure,
        only_errors=only_errors,
    )


def check_files(site: Mapping[str, str], files: Mapping[str, bytes]) -> Checked:
    """Check a site with files that are no texts."""
    texts = {f"content/{name}": text for name, text in site.items()}

    def measure(name: str) -> Measured:
        return Measured(len(files[name]), hashlib.sha256(files[name]).hexdigest())

    return validate(
        texts,
        files,
        Rules(),
        TODAY,
        TODAY,
        new_id=lambda: ID,
        measure=measure,
        read=files.__getitem__,
    )


def errors(site: Mapping[str, str]) -> list[str]:
    return [str(problem) for problem in check(site).errors]


def test_the_whole_site_is_whole() -> None:
    assert check(BASE).problems == ()
    assert set(check(BASE).records.posts) == {"2024/05/kabar"}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_every_error_is_named_with_its_line_and_remedy(broken: Broken) -> None:
    assert errors(broken.site) == list(broken.problems)
    assert {problem.check for problem in check(broken.site).problems} <= CHECK_NAMES.keys()
    assert check(broken.site, only_errors=True).errors == check(broken.site).errors


WHOLE = {
    "an event cancelled for a reason": {
        "program/kota/rapat.md": event("recorded: cancelled\nreason: Hujan.")
    },
    "an event going on": {
        "program/kota/rapat.md": event("happened: 2024-05/..\nrecorded: running")
    },
    "an event over for years": {
        "program/kota/rapat.md": event("happened: 2017/2019\nrecorded: done")
    },
    "a plan for the future": {"program/kota/rapat.md": event('planned: "../2030"')},
    "something of this month": {"program/kota/rapat.md": event("happened: 2026-11")},
    "a promise kept, with proof": {
        "mou/induk.md": promise("recorded: met\nevidence: [{post: 2024/05/kabar, shows: result}]")
    },
    "the wording from the document": {
        "mou/induk.md": promise("text: Membangun.").replace("from_news", "from_document")
    },
    "an unlimited agreement": {"mou/induk.md": agreement('term: {start: 2020, end: ".."}')},
    "an agreement that starts and ends in one year": {
        "mou/induk.md": agreement("term: {start: 2024-05, end: 2024}")
    },
    "an end far but near enough": {"mou/induk.md": agreement("term: {end: 2076}")},
    "amendments of different days, and one that leaves the term": {
        "mou/a.md": agreement("amends: induk\nsigned: {date: 2020-05-01}\nterm: {end: 2027}"),
        "mou/b.md": agreement("amends: a\nsigned: {date: 2021-05-01}\nterm: {end: 2028}"),
        "mou/c.md": agreement("amends: induk\nsigned: {date: 2021-05-01}\nterm: {renewal: none}"),
        "mou/d.md": agreement("amends: induk\nsigned: {date: 2021-05-01}"),
    },
    "a witness of no party, a signatory without party": {
        "mou/induk.md": agreement(
            "signatories:\n  - {person: budi, for_org: setda, as: witness}\n"
            "  - {capacity: Rektor, as: signatory}"
        )
    },
    "claims on a list, a scalar, a reference, an amount and an entry": {
        "mou/induk.md": agreement(
            "claims:\n  - {field: parties, value: Tiga pihak.}\n"
            '  - {field: term.end, value: ".."}\n'
            "  - {field: steward, value: setda, preferred: yes}\n"
            "  - {field: funding.value, value: {amount: 100}}\n"
            "  - {field: parties.ugm.role, value: Pihak Kedua}\n"
            f"  - {{field: commitments.janji.due, value: 2027}}\n{PROMISE}"
        ),
        "program/kota/rapat.md": event(
            "figures: [{label: a, value: 1}, {label: a b.c, value: 50}]\n"
            "claims: [{field: figures.a b.c.value, value: 55}]"
        ),
        "program/kota/index.md": programme(
            "indicators: [{id: layanan, name: Layanan, scheme: SPBE}]\n"
            "claims: [{field: indicators.layanan.scheme, value: Lain}]"
        ),
    },
    "an agreement with number, parent and steward": {
        "mou/induk.md": agreement("numbers: [{org: ugm, number: 1/2024}]\nsteward: setda"),
        "mou/anak.md": agreement("parent: induk\nsupersedes: lama"),
        "mou/lama.md": agreement("parent: induk"),
    },
    "documents that are what was recorded, and one nobody has": {
        "mou/induk.md": agreement(
            "documents:\n"
            "  - {title: Satu, path: a.pdf, access: public, bytes: 3}\n"
            "  - {title: Dua, path: b.pdf, access: redacted}\n"
            "  - {title: Tiga, access: not_obtained}"
        ),
        "dokumen/a.pdf": "abc",
        "dokumen/b.pdf": "",
        "rujukan/sumber.yaml": SOURCES.replace("url: https://contoh.id/rilis", "path: a.pdf"),
    },
    "a post with everything in its body": {
        "berita/2024/05/kabar.md": post(
            "old_addresses: [/2024/05/kabar.html]\n"
            "photos: [{file: 2024/a.png, alt: a, caption: b, credit: c}]",
            "![a](/gambar/2024/a.png) [b](/dokumen/b.pdf) [c](/mou/induk/#janji) "
            "[d](/program/kota/#rapat) [e](/instansi/ugm/) [f](/tentang/) [g](/arsip/2018/) "
            "[h](/berita/halaman/2/) [i](/mou/status/berlaku/) [j](/2024/05/kabar.html) "
            "[k](/robots.txt) [l](/) [m](https://contoh.id/x) [n](/tentang/?a=b#c) [o](/mou/) "
            "[p](/mou/induk/#teks_isi) [q](/mou/induk/data.json) [r](/2024/05/kabar.html#x)\n\n"
            "    [kode](/mou/tidak-ada/)\n\n`/mou/tidak-ada` 2018/05 Rp5.000 /bulan\n",
        ),
        "gambar/2024/a.png": "",
        "dokumen/b.pdf": "",
    },
    "a draft that leads to a later post": {
        "berita/2024/05/kabar.md": post("status: draft", "[Nanti](/berita/2027/01/nanti/)\n"),
        "berita/2027/01/nanti.md": post().replace("2024-05-01", "2027-01-01").replace("uji", "n"),
    },
    "a Windows file with a mark": {
        "berita/2024/05/kabar.md": "\ufeff" + post().replace("\n", "\r\n")
    },
}


@pytest.mark.parametrize("files", WHOLE.values(), ids=WHOLE)
def test_what_is_right_is_no_error(files: dict[str, str]) -> None:
    assert errors({**BASE, **files}) == []


def test_all_problems_of_all_files_come_at_once_in_order() -> None:
    site = {
        **BASE,
        "berita/2024/05/kabar.md": post("sumary: x\nupdated: besok"),
        "mou/induk.md": "",
        "rujukan/sumber.yaml": "- id: a\n",
    }
    found = check(site).errors
    assert list(found) == sorted(found)
    assert [(problem.path, problem.line) for problem in found] == [
        ("content/berita/2024/05/kabar.md", 7),
        ("content/berita/2024/05/kabar.md", 8),
        ("content/mou/induk.md", 1),
        ("content/rujukan/sumber.yaml", 1),
        ("content/rujukan/sumber.yaml", 1),
        ("content/rujukan/sumber.yaml", 1),
    ]


def test_a_reference_to_what_cannot_be_read_is_no_second_problem() -> None:
    site = {
        **BASE,
        "berita/2024/05/kabar.md": post(
            "agreements: [induk]\ncommitments: [induk/janji]\npeople: [siapa]"
        ),
        "mou/induk.md": agreement(PROMISE).replace("title:", "titel:"),
        "rujukan/orang.yaml": "- id: [",
    }
    assert {problem.path for problem in check(site).errors} == {
        "content/mou/induk.md",
        "content/rujukan/orang.yaml",
    }
    whole = {**site, "mou/induk.md": "---\n"}
    assert {problem.path for problem in check(whole).errors} == {
        "content/mou/induk.md",
        "content/rujukan/orang.yaml",
    }


@pytest.mark.parametrize(
    ("today", "machine_day", "count"),
    [
        (dt.date(2026, 11, 24), dt.date(2026, 11, 24), 1),
        (dt.date(2026, 11, 24), dt.date(2026, 11, 26), 0),
        (dt.date(2026, 11, 26), dt.date(2026, 11, 24), 0),
        (dt.date(2020, 1, 1), dt.date(2019, 1, 1), 1),
    ],
)
def test_the_later_of_the_two_days_counts(today: dt.date, machine_day: dt.date, count: int) -> None:
    site = {**BASE, "program/kota/rapat.md": event("happened: 2026-11-26")}
    assert len(check(site, today, machine_day).errors) == count


def test_proof_is_judged_on_the_day_of_the_build() -> None:
    site = {
        **BASE,
        "mou/induk.md": promise("recorded: met\nevidence: [{post: 2024/05/kabar, shows: result}]"),
    }
    assert len(check(site, dt.date(2024, 4, 30)).errors) == 1
    assert check(site, dt.date(2024, 5, 1)).errors == ()


def test_an_imported_picture_without_alt_is_only_worth_a_look() -> None:
    text = post(
        "source: {kind: imported, name: Blog}\nphotos: [{file: 2024/a.png}]",
        '![](/gambar/2024/a.png) <img alt=" " src="/gambar/2024/a.png"> ![a](/gambar/2024/a.png)\n',
    )
    checked = check({**BASE, "berita/2024/05/kabar.md": text, "gambar/2024/a.png": ""})
    assert checked.errors == ()
    assert [(one.line, one.finding) for one in checked.advice] == [
        (8, "gambar '2024/a.png' tanpa caption dan credit"),
        (8, "gambar '2024/a.png' tanpa teks pengganti (alt)"),
        (10, "gambar '/gambar/2024/a.png' tanpa teks pengganti (alt)"),
    ]


def test_an_imported_link_that_leads_nowhere_is_left_alone() -> None:
    text = post("source: {kind: imported, name: Blog}", "[a](b.html)\n")
    assert check({**BASE, "berita/2024/05/kabar.md": text}).problems == ()


@pytest.mark.parametrize(
    ("body", "addresses"),
    [
        pytest.param("[a](www.contoh.id)\n", [(8, "www.contoh.id")], id="no scheme"),
        pytest.param('a\n\n![f](g.png "h")\n', [(10, "g.png")], id="picture beside the text"),
        pytest.param("[a](javascript:b)\n", [(8, "javascript:b")], id="not allowed"),
        pytest.param("`[b](c.md)`\n\n    [d](e)\n", [], id="code"),
        pytest.param("[a](https://b.id) [c](#d) [e](mailto:f@g.go.id)\n", [], id="right"),
    ],
)
def test_a_link_that_the_page_cannot_have_is_worth_a_look(
    body: str, addresses: list[tuple[int, str]]
) -> None:
    checked = check({**BASE, "berita/2024/05/kabar.md": post(body=body)})
    assert checked.errors == ()
    assert [(one.line, one.finding) for one in checked.advice] == [
        (line, f"alamat '{address}' tidak dapat dipakai, sehingga tautannya hilang")
        for line, address in addresses
    ]


@pytest.mark.parametrize(
    ("date", "more", "findings"),
    [
        ("2024-06-01", "", ["tanggal berita jatuh pada 2024/06, tetapi berkasnya di folder "]),
        ("2042-05-01", "", ["tanggal berita jatuh pada 2042/05, tetapi berkasnya di folder "]),
        ("2024-05-31 23:59", "", []),
        ("2024-06-01", "source: {kind: imported, name: Blog}", []),
    ],
    ids=["another month", "a slip in the year", "the last minute", "imported"],
)
def test_a_post_in_the_folder_of_another_month_is_worth_a_look(
    date: str, more: str, findings: list[str]
) -> None:
    text = post(more).replace("2024-05-01", date)
    checked = check({**BASE, "berita/2024/05/kabar.md": text})
    assert checked.errors == ()
    assert [(one.line, one.finding) for one in checked.advice] == [
        (4, f"{finding}2024/05") for finding in findings
    ]


@pytest.mark.parametrize(
    ("value", "findings"),
    [
        (
            "1.200",
            [
                (
                    "'figures[0].value': 1.200 terbaca sebagai 1,200, karena titik di sini tanda "
                    "desimal; tulis 1200 bila maksudnya ribuan"
                )
            ],
        ),
        ("1200", []),
        ("12.50", []),
        ("0.125", []),
        ("1230.500", []),
    ],
)
def test_a_decimal_that_looks_like_thousands_is_worth_a_look(
    value: str, findings: list[str]
) -> None:
    checked = check(
        {**BASE, "program/kota/rapat.md": event(f"figures:\n  - label: a\n    value: {value}")}
    )
    assert [str(one) for one in checked.problems] == [
        f"content/program/kota/rapat.md:6: {finding}" for finding in findings
    ]


def test_pages_may_hold_pictures_without_alt_for_decoration() -> None:
    text = "---\ntitle: a\nsummary: b\n---\n![](/gambar/2024/a.png)\n"
    assert check({**BASE, "halaman/tentang.md": text, "gambar/2024/a.png": ""}).problems == ()


def test_a_body_too_long_to_render_is_an_error() -> None:
    site = {**BASE, "halaman/tentang.md": f"---\ntitle: a\nsummary: b\n---\n{'a' * 1_000_001}"}
    assert errors(site) == [
        (
            "content/halaman/tentang.md:5: isi terlalu panjang (1000001 aksara, paling banyak "
            "1000000); bagi isi menjadi beberapa berkas"
        )
    ]


def test_files_of_posts_without_id_are_named_once() -> None:
    site = {
        **BASE,
        "berita/2024/05/a.md": post().replace("id: tag:uji:kabar\n", ""),
        "rujukan/orang.yaml": "- name: Budi\n- name: Ani\n",
    }
    checked = check(site)
    assert checked.without_id == ("content/berita/2024/05/a.md",)
    assert [str(problem) for problem in checked.errors if "orang" in problem.path] == [
        "content/rujukan/orang.yaml:1: 'id' belum ada; tambahkan baris 'id:'",
        "content/rujukan/orang.yaml:2: 'id' belum ada; tambahkan baris 'id:'",
    ]


def test_only_so_many_names_are_compared_with_all_others() -> None:
    refs = ", ".join(f"induk-{number}" for number in range(60))
    checked = check({**BASE, "berita/2024/05/kabar.md": post(f"agreements: [{refs}]")})
    suggested = [one for one in checked.errors if one.remedy.startswith("mungkin")]
    assert (len(checked.errors), len(suggested)) == (60, 50)


FIELDS = sorted({spec.key for model in MODELS.values() for spec in specs(model).values()})
WORDS = st.sampled_from(
    ["2024", "2024-05-01", "2024/..", "..", "induk", "kota/rapat", "ugm", "yes", "met", "", "\x07"]
) | st.text(max_size=8)
VALUES = st.recursive(
    WORDS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(FIELDS) | st.text(max_size=4), inner, max_size=4)
    ),
    max_leaves=12,
)
PATHS = st.sampled_from([*BASE, "berita/2024/06/lain.md", "mou/lain.md", "x/y.md"])


def _written(value: object) -> str:
    return json.dumps(value)


@settings(max_examples=examples(150))
@given(
    st.dictionaries(PATHS, st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=12)),
    st.text(max_size=60),
)
def test_no_header_makes_the_check_stumble(
    headers: dict[str, dict[str, object]], body: str
) -> None:
    files = {
        name: f"[{_written(header)}]"
        if name.endswith("yaml")
        else f"---\n{_written(header)}\n---\n{body}"
        for name, header in headers.items()
    }
    found = check({**BASE, **files}).problems
    assert list(found) == sorted(found)
    assert all(problem.finding and problem.remedy and problem.line > 0 for problem in found)


@settings(max_examples=examples(100))
@given(PATHS, st.text() | st.text("-:[]{}&*!#|>'\" \n\rabc/", max_size=80))
def test_no_text_makes_the_check_stumble(name: str, text: str) -> None:
    found = check({**BASE, name: text}).problems
    assert all(problem.finding and problem.remedy and problem.line > 0 for problem in found)


MIXED = "(/mou/induk/) [a](/mou/x) <b> ![ ](/gambar/a.png) `/program/z/` \\ & \n # ] ["


@settings(max_examples=examples(100))
@given(st.lists(st.sampled_from(MIXED.split(" ")) | st.text(max_size=5)).map(" ".join))
def test_a_body_is_judged_by_its_rendered_links(body: str) -> None:
    # What is not rendered, because nothing in it looks wrong, would give no finding either.
    found = errors({**BASE, "halaman/tentang.md": f"---\ntitle: a\nsummary: b\n---\n{body}\n"})
    broken = {"/mou/x", "/gambar/a.png", "/program/z/"}
    linked = broken & set(addresses(render(body.strip("\n"))))
    assert {address for address in broken if any(address[1:] in line for line in found)} == linked


def test_what_a_programme_measures_and_what_was_asked_may_be_whole() -> None:
    shown = "evidence: [{source: rilis, shows: result}]"
    more = (
        "indicators: [{id: a, name: A, values: "
        f"[{{as_of: 2020, value: 1, kind: actual, {shown}}}, "
        "{as_of: 2030, value: 9, kind: target}]}]\n"
        "commitments: [{id: b, plain: B., made: 2020, owner: [pemkab], basis: from_news}]"
    )
    asked = "requests: [{document: A, to: pemkab, sent: 2026-01-05}]"
    files = {
        **BASE,
        "program/kota/index.md": programme(more),
        "mou/induk.md": agreement(f"{PROMISE}\n{asked}"),
    }
    assert errors(files) == []
