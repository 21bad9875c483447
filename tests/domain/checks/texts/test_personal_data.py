"""The gate: what stops, what is allowed by list or by reason, and how an open repository counts."""

import pytest

from plugins.domain.checks.texts.personal_data import Allowed, judged
from tests.broken_sites import BASE, post
from tests.domain.checks.test_validation import check

KABAR = "berita/2024/05/kabar.md"
PHONE = "Hubungi 0824-0000-1234."


def found(site: dict[str, str]) -> list[str]:
    return [f"{one.path}:{one.line}" for one in check(site).errors if one.check == "data-pribadi"]


def test_personal_data_in_a_body_stop_the_build_at_their_line() -> None:
    text = post(body=f"Satu.\n\n{PHONE}")
    line = text[: text.index("0824")].count("\n") + 1
    assert found({**BASE, KABAR: text}) == [f"content/{KABAR}:{line}"]


def test_personal_data_in_a_draft_of_an_open_repository_stop_it_too() -> None:
    assert found({**BASE, KABAR: post("status: draft", body=PHONE)})


def test_personal_data_in_the_name_of_a_file_stop_it() -> None:
    site = {**BASE, "gambar/2024/ktp-3341411205850000.jpg": ""}
    assert found(site) == ["content/gambar/2024/ktp-3341411205850000.jpg:1"]


@pytest.mark.parametrize(
    "value", ["0824 0000 1234", "+62 824-0000-1234", "082400001234"], ids=lambda value: value
)
def test_a_contact_of_an_office_may_be_published(value: str) -> None:
    org = BASE["rujukan/organisasi.yaml"].split("id: ")[1].split("\n")[0]
    listed = f'- value: "{value}"\n  org: {org}\n'
    site = {**BASE, KABAR: post(body=PHONE), "rujukan/kontak.yaml": listed}
    assert check(site).errors == ()


def test_a_contact_of_no_organisation_is_reported() -> None:
    site = {**BASE, "rujukan/kontak.yaml": '- value: "082400001234"\n  org: tidak-ada\n'}
    assert [one.check for one in check(site).errors] == ["rujukan-putus"]


@pytest.mark.parametrize("name", ["kontak", "pengecualian"])
def test_a_list_that_cannot_be_read_is_reported(name: str) -> None:
    site = {**BASE, f"rujukan/{name}.yaml": "value: [\n"}
    assert {one.check for one in check(site).errors} == {"kepala-berkas"}


@pytest.mark.parametrize("host", ["dinas.go.id", "smp1.sch.id", "bangsri.desa.id"])
def test_addresses_of_offices_schools_and_villages_are_no_persons(host: str) -> None:
    allowed = Allowed(frozenset())
    assert list(judged("a.md", f"surat@{host}", allowed)) == []


def test_what_may_point_at_a_person_is_advice_and_no_matter_of_names_of_files() -> None:
    site = {
        **BASE,
        KABAR: post(body="NIP 19850412 201001 1 000"),
        "gambar/2024/19850412 201001 1 000.jpg": "",
    }
    checked = check(site)
    assert (checked.errors, [one.check for one in checked.advice]) == ((), ["jejak-pribadi"])
