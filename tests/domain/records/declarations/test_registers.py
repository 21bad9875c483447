import pytest

from plugins.domain.records.models import Source


@pytest.mark.parametrize(
    ("title", "shown", "is_described"),
    [
        ("[Berita tentang jembatan]", "Berita tentang jembatan", True),
        ("[ Berita ]", "Berita", True),
        ("Jembatan Dibuka", "Jembatan Dibuka", False),
        ("[Foto] Jembatan Dibuka", "[Foto] Jembatan Dibuka", False),
        ("Jembatan Dibuka [Video]", "Jembatan Dibuka [Video]", False),
        ("[Foto] Jembatan [Video]", "[Foto] Jembatan [Video]", False),
        ("[]", "[]", False),
    ],
)
def test_words_of_ours_are_told_from_a_printed_title(
    title: str, shown: str, is_described: bool
) -> None:
    source = Source(id="s", publisher="Kabar", title=title, type="news")
    assert (source.shown_title, source.is_described) == (shown, is_described)
