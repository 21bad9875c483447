import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.values.slugs import InvalidSlug, is_slug, slugify, to_slug

TITLES = [
    ("Serah/terima jabatan", "serah-terima-jabatan"),
    ("Bantuan Rp1.000 per warga", "bantuan-rp1-000-per-warga"),
    ("Salat Jum'at di Masjid", "salat-jumat-di-masjid"),
    ("Jum’at Kliwon", "jumat-kliwon"),
    ("PKK & Karang Taruna", "pkk-dan-karang-taruna"),
    ("Naik 12,5%", "naik-12-5-persen"),
    ("Blora+ 2018", "blora-plus-2018"),
    ("Café Übersee Łódź æøß", "cafe-ubersee-lodz-aeoss"),
    ("œuvre đak ðað þing ħal ısı straße", "oeuvre-dak-dad-thing-hal-isi-strasse"),
    ("A&B", "a-dan-b"),
    ("5%an+1", "5-persen-an-plus-1"),
    ("Mu‘awanah Jum`at Saʼid Baʻda", "muawanah-jumat-said-bada"),
    ("a—b", "a-b"),
    ("𝗕𝗟𝗢𝗥𝗔 — Smart City", "blora-smart-city"),
    ("Lahan 5 m² ½", "lahan-5-m2-1-2"),
    ("Москва", "emoeskavea"),
    ("ꦧ꧀ꦭꦺꦴꦫ", "balara"),
    ("٢٠١٨ tahun", "2018-tahun"),
    ("  --Judul--  ", "judul"),
    ("tab\tdan\u00a0spasi\u200bnol", "tab-dan-spasi-nol"),
]


@pytest.mark.parametrize(("title", "slug"), TITLES, ids=[slug for _, slug in TITLES])
def test_slugify(title: str, slug: str) -> None:
    assert slugify(title) == slug


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        pytest.param("2018", "angka-2018", id="digits"),
        pytest.param("2018 " + "a" * 79, "angka-2018", id="digits-left-by-the-cut"),
        pytest.param("7" * 100, "angka-" + "7" * 74, id="long-digits"),
        pytest.param("", "tanpa-judul", id="empty"),
        pytest.param("!!! …", "tanpa-judul", id="signs"),
    ],
)
def test_slugify_makes_up_for_missing_letters(title: str, slug: str) -> None:
    assert slugify(title) == slug


def test_slugify_takes_the_given_name_for_an_empty_title() -> None:
    assert slugify("?", empty="siaran-pers") == "siaran-pers"


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        pytest.param("a" * 80, "a" * 80, id="just-fits"),
        pytest.param("a" * 81, "a" * 80, id="one-long-word"),
        pytest.param("a" * 40 + " " + "b" * 39, "a" * 40 + "-" + "b" * 39, id="two-words-just-fit"),
        pytest.param("a" * 40 + " " + "b" * 40, "a" * 40, id="second-word-too-long"),
        pytest.param("a b " + "c" * 90, "a-b", id="only-the-last-word-goes"),
        pytest.param("a " + "b" * 77 + " " + "c" * 9, "a-" + "b" * 77, id="one-short-of-the-limit"),
        pytest.param("a " + "b" * 78 + " c", "a-" + "b" * 78, id="two-words-end-at-the-limit"),
        pytest.param("a " + "b" * 79, "a", id="one-too-many"),
        pytest.param("a" * 80 + " b", "a" * 80, id="word-ends-at-the-limit"),
    ],
)
def test_slugify_cuts_at_a_word(title: str, slug: str) -> None:
    assert slugify(title) == slug


@given(st.text())
def test_slugify_always_makes_a_slug(title: str) -> None:
    assert is_slug(slugify(title))


@given(st.text())
def test_slugify_twice_changes_nothing(title: str) -> None:
    assert slugify(slugify(title)) == slugify(title)


@given(st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,7}", fullmatch=True))
def test_slugify_keeps_a_slug(slug: str) -> None:
    if re.search("[a-z-]", slug):
        assert slugify(slug) == slug
    else:
        assert slugify(slug) == f"angka-{slug}"


@pytest.mark.parametrize("text", ["a", "serah-terima", "2018-05", "a" * 80, "rp1-000", "a--b"])
def test_is_slug(text: str) -> None:
    assert is_slug(text)
    assert to_slug(text) == text


@pytest.mark.parametrize(
    "text",
    ["", "2018", "-", "A", "a b", "a/b", "a.md", "é", "a" * 81, "a\n", "٢", "../a", "a_b"],
    ids=repr,
)
def test_is_slug_rejects(text: str) -> None:
    assert not is_slug(text)
    with pytest.raises(InvalidSlug) as caught:
        to_slug(text)
    assert str(caught.value) == text
