import pytest

from plugins.domain.site.lists.register import Choice, filters, home_bodies
from plugins.domain.site.site import Site
from tests.site.texts import agreement, organisations, site_of

HOME = frozenset({"pemkab", "setda"})


def choices(site: Site) -> dict[str, Choice]:
    return {choice.address: choice for one in filters(site, HOME) for choice in one.choices}


def refs(site: Site, address: str) -> list[str]:
    return [one.ref for one in choices(site)[address].agreements]


def test_closed_lists_have_a_page_for_every_word_even_without_agreements() -> None:
    assert set(choices(site_of({}))) == {
        *(f"/mou/status/{word}/" for word in ("berlaku", "akan-berakhir", "belum-berlaku")),
        *(f"/mou/status/{word}/" for word in ("dalam-proses", "belum-diketahui", "berakhir")),
        *("/mou/tindak-lanjut/ada/", "/mou/tindak-lanjut/belum/"),
        *("/mou/naskah/ada/", "/mou/naskah/belum/"),
        *("/mou/jenis/nota-kesepahaman/", "/mou/jenis/kesepakatan-bersama/"),
        *("/mou/jenis/nota-kesepakatan/", "/mou/jenis/pks/", "/mou/jenis/rencana-kerja/"),
        *("/mou/jenis/addendum/", "/mou/jenis/lainnya/"),
        *("/mou/skema/ksdd/", "/mou/skema/ksdd-wajib/", "/mou/skema/ksdd-sukarela/"),
        *("/mou/skema/ksdpk/", "/mou/skema/sinergi/", "/mou/skema/ksdpl/"),
        *("/mou/skema/ksdll/", "/mou/skema/sebelum-2018/", "/mou/skema/lainnya/"),
    }


SITE = site_of(
    {
        "mou/a.md": agreement(
            kind="other",
            heading="Komitmen",
            scheme="pre_2018",
            signed={"date": "[2017-12-30..2018-01-02]"},
            steward="setda",
            term={"end": ".."},
        ),
        "mou/b.md": agreement(kind="pks", scheme="ksdpk", signed={"date": "2024-05-01"}),
        "mou/c.md": agreement(documents=[{"title": "Naskah", "path": "a.pdf", "access": "public"}]),
    }
)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("/mou/jenis/lainnya/", ["a"]),
        ("/mou/jenis/pks/", ["b"]),
        ("/mou/jenis/nota-kesepahaman/", ["c"]),
        ("/mou/skema/sebelum-2018/", ["a"]),
        ("/mou/skema/ksdpk/", ["b"]),
        ("/mou/tahun/2017/", ["a"]),
        ("/mou/tahun/2018/", ["a"]),
        ("/mou/tahun/2024/", ["b"]),
        ("/mou/pengampu/setda/", ["a"]),
        ("/mou/mitra/ugm/", ["b", "a", "c"]),
        ("/mou/naskah/ada/", ["c"]),
        ("/mou/naskah/belum/", ["b", "a"]),
        ("/mou/tindak-lanjut/ada/", []),
        ("/mou/tindak-lanjut/belum/", ["b", "a", "c"]),
        ("/mou/status/berlaku/", ["a"]),
        ("/mou/status/belum-diketahui/", ["b", "c"]),
    ],
)
def test_a_filter_lists_what_it_names(address: str, found: list[str]) -> None:
    assert refs(SITE, address) == found


def test_the_government_is_no_partner_of_its_own() -> None:
    assert "/mou/mitra/pemkab/" not in choices(SITE)


def test_years_are_offered_newest_first() -> None:
    (years,) = [one for one in filters(SITE, HOME) if one.label == "Tahun penandatanganan"]
    assert [choice.word for choice in years.choices] == ["2024", "2018", "2017"]


def test_a_body_is_called_by_its_short_name() -> None:
    assert choices(SITE)["/mou/mitra/ugm/"].heading == "Mitra: UGM"


@pytest.mark.parametrize(
    ("code", "home"),
    [("33.16", {"pemkab", "setda", "bagian"}), ("33.17", set()), ("", set())],
)
def test_every_office_below_the_government_belongs_to_it(code: str, home: set[str]) -> None:
    bodies = organisations({"id": "bagian", "name": "Bagian", "parent": "setda"})
    assert home_bodies(site_of({"rujukan/organisasi.yaml": bodies}), code) == home
