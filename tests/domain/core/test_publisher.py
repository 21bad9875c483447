import pytest

from plugins.domain.core.publisher import Identity


@pytest.mark.parametrize(
    ("kind", "official", "notice"),
    [
        (
            "kabupaten",
            False,
            "Bukan situs resmi Pemkab Blora; disusun dari sumber publik yang dicantumkan",
        ),
        (
            "kota",
            False,
            "Bukan situs resmi Pemkot Blora; disusun dari sumber publik yang dicantumkan",
        ),
        ("kabupaten", True, None),
    ],
)
def test_a_site_says_whether_it_is_official(kind: str, official: bool, notice: str | None) -> None:
    site = Identity(
        name="A", url="https://a.id", region_kind=kind, region_name="Blora", official=official
    )
    assert site.notice == notice
