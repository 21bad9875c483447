"""What somebody excused with a reason goes out, and nothing else does."""

import pytest

from plugins.domain.checks.texts.allowances import MOST_ENTRIES
from tests.broken_sites import BASE, post
from tests.domain.checks.test_validation import check

KABAR = "berita/2024/05/kabar.md"
LIST = "rujukan/pengecualian.yaml"
PHONE = "Hubungi 0824-0000-1234."
RELATIVE = "Lomba dibuka kemarin di Blora."


def exemption(**changed: str | None) -> str:
    fields = {
        "file": f"content/{KABAR}",
        "check": "data-pribadi",
        "text": "0824-0000-1234",
        "reason": "atas permintaan pemiliknya",
        "by": "Humas",
        "at": "2024-05-04",
    }
    given = {key: text for key, text in {**fields, **changed}.items() if text is not None}
    return "- " + "\n  ".join(f'{key}: "{text}"' for key, text in given.items()) + "\n"


def told(site: dict[str, str]) -> list[tuple[str, str, bool]]:
    return [
        (one.path.removeprefix("content/"), one.check, one.advice)
        for one in check({**BASE, **site}).problems
    ]


@pytest.mark.parametrize(
    ("body", "changed"),
    [
        pytest.param(PHONE, {}, id="a number as it is written"),
        pytest.param(PHONE, {"text": "+62 824 0000 1234"}, id="a number in another form"),
        pytest.param(PHONE, {"text": "Hubungi 0824-0000-1234 saja"}, id="words around a number"),
        pytest.param(PHONE, {"text": None}, id="all of a file"),
        pytest.param(
            "NIP 19850412 201001 1 000.",
            {"check": "jejak-pribadi", "text": "19850412 201001 1 000"},
            id="what may point at a person",
        ),
        pytest.param(
            RELATIVE, {"check": "kata-relatif", "text": "dibuka KEMARIN"}, id="words of the line"
        ),
        pytest.param(RELATIVE, {"check": "kata-relatif", "text": None}, id="any advice of a file"),
        pytest.param(
            "Biayanya Rp 215 juta.",
            {"check": "ejaan-uang", "text": "Rp 215"},
            id="words of the finding",
        ),
    ],
)
def test_what_is_excused_with_a_reason_goes_out(body: str, changed: dict[str, str | None]) -> None:
    text = post(body=body)
    assert told({KABAR: text})
    assert told({KABAR: text, LIST: exemption(**changed)}) == []


def test_a_header_a_list_and_a_name_of_a_file_are_excused_alike() -> None:
    name = "gambar/2024/ktp-3341411205850000.jpg"
    entry = exemption(file=f"content/{name}", text="3341411205850000")
    assert told({name: ""}) == [(name, "data-pribadi", False)]
    assert told({name: "", LIST: entry}) == []


@pytest.mark.parametrize(
    ("body", "changed", "left"),
    [
        pytest.param(
            f"{PHONE}\n\nAtau 0834-0000-1234.", {}, [(KABAR, "data-pribadi", False)], id="number"
        ),
        pytest.param(
            f"{PHONE[:-1]} atau 0834-0000-1234.", {}, [(KABAR, "data-pribadi", False)], id="line"
        ),
        pytest.param(
            f"{RELATIVE}\n\nLomba lain ditutup lusa.",
            {"check": "kata-relatif", "text": "kemarin"},
            [(KABAR, "kata-relatif", True)],
            id="word",
        ),
    ],
)
def test_an_entry_excuses_only_its_own_words(
    body: str, changed: dict[str, str], left: list[tuple[str, str, bool]]
) -> None:
    assert told({KABAR: post(body=body), LIST: exemption(**changed)}) == left


@pytest.mark.parametrize(
    ("body", "changed"),
    [
        pytest.param("Isi.", {}, id="nothing found"),
        pytest.param(PHONE, {"text": "0824-0000-9999"}, id="another number"),
        pytest.param(PHONE, {"check": "jejak-pribadi"}, id="another finding"),
        pytest.param(RELATIVE, {"check": "kata-relatif", "text": "lusa"}, id="another word"),
        pytest.param(
            "Lihat [itu](/berita/2001/01/tiada/).",
            {"check": "tautan-mati", "text": None},
            id="an error",
        ),
        pytest.param(
            "Isi.", {"file": f"content/{LIST}", "check": "pengecualian", "text": None}, id="itself"
        ),
    ],
)
def test_an_entry_that_excuses_nothing_is_told_and_stops_nothing(
    body: str, changed: dict[str, str | None]
) -> None:
    before = told({KABAR: post(body=body)})
    after = told({KABAR: post(body=body), LIST: exemption(**changed)})
    assert after == sorted([*before, (LIST, "pengecualian", True)])


@pytest.mark.parametrize(
    "changed",
    [
        {"file": "content/berita/2024/05/lain.md"},
        {"check": "nomor-saja"},
        {"at": "2999-01-01"},
        {"reason": ""},
    ],
    ids=["no such file", "no such finding", "a day to come", "no reason"],
)
def test_an_entry_that_cannot_excuse_anything_is_an_error(changed: dict[str, str]) -> None:
    assert [(path, advice) for path, _check, advice in told({LIST: exemption(**changed)})] == [
        (LIST, False)
    ]


def test_more_entries_for_one_finding_than_anybody_reads_are_told_once() -> None:
    most = "".join(exemption(text=f"nomor {index}") for index in range(MOST_ENTRIES))
    files = {KABAR: post(body=PHONE)}
    idle = [(LIST, "pengecualian", True)] * MOST_ENTRIES
    assert told({**files, LIST: most})[1:] == idle
    more = most + exemption(text="satu") + exemption(text="dua")
    assert told({**files, LIST: more})[1:] == [*idle, (LIST, "pengecualian", False)]


def test_of_two_entries_for_one_finding_neither_is_idle() -> None:
    entries = exemption() + exemption(text=None)
    assert told({KABAR: post(body=PHONE), LIST: entries}) == []


def test_what_was_found_is_not_carried_along() -> None:
    problems = check({**BASE, KABAR: post(body=PHONE)}).problems
    assert [(one.check, one.words) for one in problems] == [("data-pribadi", "")]


PLACES = "rujukan/tempat.yaml"
REJO = "- name: Contohrejo\n  kind: kecamatan\n"
SARI = "- name: Contohsari\n  kind: desa\n"


@pytest.mark.parametrize(
    "text",
    ["", "[]\n", f"{REJO}{SARI}  parent: Contohrejo\n  spellings: [Tjontohsari]\n"],
    ids=["nothing", "no entry", "two places"],
)
def test_a_list_of_places_is_read(text: str) -> None:
    assert told({PLACES: text}) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(f"{REJO}{REJO}", "tempat-ganda", id="twice"),
        pytest.param(f"{REJO}{SARI}  spellings: [CONTOHREJO]\n", "tempat-ganda", id="a spelling"),
        pytest.param(f"{SARI}  parent: Contohrejo\n", "rujukan-putus", id="no such parent"),
        pytest.param(f"{SARI}  parent: Contohsari\n", "rujukan-putus", id="its own parent"),
        pytest.param("- spellings: [A]\n  kind: desa\n", "isian-wajib", id="no name"),
        pytest.param("- name: A\n", "isian-wajib", id="no kind"),
        pytest.param("- name: A\n  kind: dusun\n", "nilai", id="no such kind"),
        pytest.param(f"{REJO}  county: A\n", "isian-tak-dikenal", id="unknown field"),
        pytest.param("- name: [\n", "kepala-berkas", id="no YAML"),
    ],
)
def test_what_is_wrong_with_places_is_told(text: str, name: str) -> None:
    assert {(path, check) for path, check, _advice in told({PLACES: text})} == {(PLACES, name)}
