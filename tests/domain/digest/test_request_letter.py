"""The letter that asks for the text of an agreement."""

import pytest

from plugins.domain.digest.request_letter import request_letter
from tests.site.texts import agreement, site_of

TEXT = {"title": "Naskah", "path": "a.pdf", "access": "public"}


def test_the_letter_names_the_law_the_body_and_the_document() -> None:
    text = agreement(numbers=[{"org": "ugm", "number": "S.1/2019"}], signed={"date": "2019-05-29"})
    site = site_of({"mou/m.md": text})
    letter = request_letter(site, site.agreement("m"))
    assert letter is not None
    assert letter.subject == "Permintaan informasi: Nota Kesepahaman tentang pendidikan"
    lines = letter.text.splitlines()
    assert lines[:2] == [
        "Kepada Yth. Pejabat Pengelola Informasi dan Dokumentasi (PPID)",
        "Pemerintah Kabupaten Blora",
    ]
    assert "Pasal 11 Undang-Undang Nomor 14 Tahun 2008" in letter.text
    assert "ditandatangani 29 Mei 2019." in letter.text
    assert "Nomor: S.1/2019" in lines
    assert letter.mail.startswith("mailto:?subject=Permintaan%20informasi")
    assert "%0A" in letter.mail


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(agreement(documents=[TEXT]), id="the text is here"),
        pytest.param(agreement(parties=[{"org": "ugm"}]), id="no public body"),
    ],
)
def test_where_there_is_nothing_to_ask_there_is_no_letter(text: str) -> None:
    site = site_of({"mou/m.md": text})
    assert request_letter(site, site.agreement("m")) is None
