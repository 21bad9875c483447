"""What stands around a text, and what only looks so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.normalise.bylines import Named, separate
from scraper.normalise.places import CITIES, is_town

TOWNS = CITIES | {"blora", "cepu", "rembang", "kulon progo"}
L = "[Suara Baru](https://a.id/)"
M = "[Murianews](https://b.id/)"
A = Named("Suara Baru", "https://a.id/")
B = Named("Murianews", "https://b.id/")


@pytest.mark.parametrize(
    ("text", "dateline", "rest"),
    [
        pytest.param("BLORA. Rapat digelar.", "BLORA", "Rapat digelar.", id="full stop"),
        pytest.param("BLORA - Rapat digelar.", "BLORA", "Rapat digelar.", id="hyphen"),
        pytest.param("BLORA – Rapat digelar.", "BLORA", "Rapat digelar.", id="en dash"),
        pytest.param("BLORA— Rapat digelar.", "BLORA", "Rapat digelar.", id="em dash"),
        pytest.param("BLORA-Rapat digelar.", "BLORA", "Rapat digelar.", id="no space"),
        pytest.param("Blora – Rapat digelar.", "Blora", "Rapat digelar.", id="small letters"),
        pytest.param("BLORA: Rapat digelar.", "BLORA", "Rapat digelar.", id="colon"),
        pytest.param("BLORA (12/5) – Rapat.", "BLORA (12/5)", "Rapat.", id="day"),
        pytest.param(
            "BLORA, (12/05/2018) - Rapat.", "BLORA, (12/05/2018)", "Rapat.", id="comma and day"
        ),
        pytest.param("Blora, InfoPublik - Rapat.", "Blora, InfoPublik", "Rapat.", id="medium"),
        pytest.param(
            "BLORA, suarabaru.id – Rapat.", "BLORA, suarabaru.id", "Rapat.", id="host of a medium"
        ),
        pytest.param("INFOKU, BLORA - Rapat.", "INFOKU, BLORA", "Rapat.", id="medium first"),
        pytest.param("JAKARTA SELATAN – Rapat.", "JAKARTA SELATAN", "Rapat.", id="two words"),
        pytest.param("KAB. BLORA – Rapat.", "KAB. BLORA", "Rapat.", id="kind of place"),
        pytest.param("**BLORA** – Rapat.", "BLORA", "Rapat.", id="bold"),
        pytest.param("**BLORA.** Rapat.", "BLORA", "Rapat.", id="bold with the full stop"),
        pytest.param("**BLORA –** Rapat.", "BLORA", "Rapat.", id="bold with the dash"),
        pytest.param("**BLORA – Rapat** besar.", "BLORA", "**Rapat** besar.", id="bold beginning"),
        pytest.param(
            "BLORA. “Mari,” kata dia.", "BLORA", "“Mari,” kata dia.", id="a quote follows"
        ),
        pytest.param("BLORA – 2018. Tahun.", "BLORA", "2018\\. Tahun.", id="a number follows"),
        pytest.param(
            "![a](b)\n\nBLORA. Rapat.", "BLORA", "![a](b)\n\nRapat.", id="below a picture"
        ),
        pytest.param("PENGUMUMAN. Rapat digelar.", "", None, id="no town"),
        pytest.param("PPKM – Rapat digelar.", "", None, id="no town before a dash"),
        pytest.param("BLORA kota kecil.", "", None, id="subject"),
        pytest.param("Blora. Rapat.", "", None, id="a word as a sentence"),
        pytest.param("Blora - Cepu ditempuh.", "", None, id="a way"),
        pytest.param("Blora-Cepu ditempuh.", "", None, id="a way without spaces"),
        pytest.param("Blora - kota sate - ramai.", "", None, id="an insertion"),
        pytest.param("BLORA.", "", None, id="nothing follows"),
        pytest.param("blora.go.id melaporkan.", "", None, id="an address"),
        pytest.param("Isi.\n\nBLORA. Rapat.", "", None, id="second paragraph"),
        pytest.param("# BLORA – Rapat", "", None, id="heading"),
        pytest.param("- BLORA – Rapat", "", None, id="item"),
        pytest.param("", "", None, id="empty"),
    ],
)
def test_datelines(text: str, dateline: str, rest: str | None) -> None:
    found = separate(text, TOWNS)
    assert (found.dateline, found.text) == (dateline, text if rest is None else rest)


@pytest.mark.parametrize(
    ("end", "sources"),
    [
        pytest.param(f"Diolah dari sumber:\n\n- {L}\n- {M}", (A, B), id="list"),
        pytest.param(f"Diolah dari sumber:\n\n1. {L}\n2. {M}", (A, B), id="numbered list"),
        pytest.param(f"Diolah dari sumber:  \n{L}  \n{M}", (A, B), id="lines"),
        pytest.param(f"Diolah dari sumber:\n\n{L}\n\n{M}", (A, B), id="paragraphs"),
        pytest.param(f"*Diolah dari sumber:*  \n{L}", (A,), id="italics"),
        pytest.param(f"**Diolah dari sumber: {L}**", (A,), id="bold"),
        pytest.param(f"Diolah dari {L} dan {M}", (A, B), id="sentence"),
        pytest.param(f"Disarikan dari {L}, {M}.", (A, B), id="another verb"),
        pytest.param(f"Berita ini diolah dari {L}.", None, id="full stop behind the link"),
        pytest.param(f"Sumber: {L}", (A,), id="one source"),
        pytest.param("Sumber: Humas Setda Blora", (Named("Humas Setda Blora"),), id="name only"),
        pytest.param("Sumber : Humas.", (Named("Humas"),), id="space before the colon"),
        pytest.param(f"## Sumber:\n\n- {L}", (A,), id="heading"),
        pytest.param(
            "Sumber: Suara Baru, [judul](https://a.id/)",
            (Named("Suara Baru, judul", "https://a.id/"),),
            id="words before the link",
        ),
        pytest.param(
            "Diolah dari sumber:\n\n- [a \\*b\\* &lt;c&gt; \\[d\\]](https://a.id/)",
            (Named("a *b* <c> [d]", "https://a.id/"),),
            id="escaped words",
        ),
        pytest.param(f"Sumber daya: {L}", (), id="another word"),
        pytest.param("Sumber: " + "kata " * 60, (), id="a whole paragraph"),
        pytest.param("Sumber air desa ini kering.", (), id="sentence about springs"),
        pytest.param("Diolah dari sumber yang dirahasiakan.", (), id="no name"),
        pytest.param(f"Diolah dari sumber:\n\n- {L}\n\nIa pulang.", (), id="text follows"),
        pytest.param(f"Lihat {L}.", (), id="a link at the end"),
        pytest.param("Sumber:", (), id="nothing named"),
        pytest.param("Sumber foto: Humas", (), id="of a picture"),
    ],
)
def test_sources(end: str, sources: tuple[Named, ...] | None) -> None:
    found = separate(f"Isi.\n\n{end}")
    if sources is None:
        sources = (Named("Suara Baru.", "https://a.id/"),)
    assert found.processed_from == sources
    assert found.text == ("Isi." if sources else f"Isi.\n\n{end}")


@pytest.mark.parametrize(
    ("end", "frame"),
    [
        pytest.param("Tidak ada komentar:", 1, id="no comments"),
        pytest.param("Tidak ada komentar:\n\nPosting Komentar", 2, id="form"),
        pytest.param("Posting Lebih Baru  \nPosting Lama  \nBeranda", 1, id="pager"),
        pytest.param("[Posting Lama](https://a.id/)\n\n[Beranda](https://a.id/)", 2, id="links"),
        pytest.param("Diposting oleh Humas Blora di 10.41", 1, id="author line"),
        pytest.param(
            "Diposting oleh Humas di 10.41\n\nLabel: Smart City, Blora\n\nTidak ada komentar:",
            3,
            id="labels above",
        ),
        pytest.param(
            "2 komentar:\n\nBudi\n\nBagus sekali.\n\nPosting Komentar", 4, id="comments themselves"
        ),
        pytest.param("Kirimkan Ini lewat Email  \nBlogThis!", 1, id="share bar"),
        pytest.param("Label: harga barang naik.", 0, id="a sentence with a colon"),
        pytest.param("Ada 2 komentar: keduanya baik.", 0, id="words about comments"),
        pytest.param("2 komentar:\n\nBagus sekali.", 0, id="no form behind the number"),
        pytest.param("Beranda rumah itu luas.", 0, id="a porch"),
    ],
)
def test_frame_of_a_blog(end: str, frame: int) -> None:
    found = separate(f"Isi.\n\n{end}")
    assert len(found.frame) == frame
    assert found.text == (f"Isi.\n\n{end}" if not frame else "Isi.")


@pytest.mark.parametrize(
    ("line", "reporter"),
    [
        pytest.param("(hms/ab)", "hms/ab", id="initials"),
        pytest.param("Selesai.  \n(Tim Dinkominfo)", "Tim Dinkominfo", id="line of a paragraph"),
        pytest.param("**(Red-HB99)**", "Red-HB99", id="bold"),
        pytest.param("Penulis: Ani Lestari", "Ani Lestari", id="named"),
        pytest.param("Ia hadir (hms).", "", id="within a sentence"),
        pytest.param("(Satu, dua)", "", id="a list of words"),
        pytest.param("| (a) |", "", id="table"),
    ],
)
def test_reporters_are_told_and_stay(line: str, reporter: str) -> None:
    found = separate(f"Isi.\n\n{line}")
    assert (found.reporter, found.text) == (reporter, f"Isi.\n\n{line}")


def test_all_at_once() -> None:
    found = separate(f"BLORA – Isi.\n\n(hms)\n\nSumber: {L}\n\nTidak ada komentar:", TOWNS)
    assert found.text == "Isi.\n\n(hms)"
    assert (found.dateline, found.processed_from) == ("BLORA", (A,))
    assert (found.reporter, found.frame) == ("hms", ("Tidak ada komentar:",))


# fmt: off
PIECES = st.sampled_from([
    "BLORA", "Blora", " – ", ". ", "**", "*", "Isi", "\n\n", "  \n", "Sumber:", "Diolah dari ", L,
    "(hms)", "Tidak ada komentar:", "Posting Komentar", "3 komentar:", "- ", "\\*", "&lt;", "\\",
])
# fmt: on


@given(st.lists(PIECES, max_size=12).map("".join))
def test_no_word_is_lost(text: str) -> None:
    found = separate(text, TOWNS)
    named = " ".join(f"{source.name} {source.url}" for source in found.processed_from)
    kept = f"{found.dateline} {found.text} {named} {' '.join(found.frame)}"
    for word in ("BLORA", "Blora", "Isi", "(hms)", "Suara", "komentar:"):
        assert kept.count(word) >= text.count(word)


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    found = separate(text, TOWNS)
    if not (found.dateline or found.processed_from or found.frame):
        assert found.text == text


@pytest.mark.parametrize(
    "name", ["Blora", "CEPU", "Kabupaten Rembang", "KOTA SEMARANG", "kulon progo"]
)
def test_towns(name: str) -> None:
    assert is_town(name, TOWNS)


@pytest.mark.parametrize("name", ["", "Kota", "Bupati", "PPKM", "Blora Kota Sate"])
def test_no_towns(name: str) -> None:
    assert not is_town(name, TOWNS)


def test_datelines_are_of_the_places_that_a_region_lists() -> None:
    assert separate("RAHA – Rapat.").dateline == ""
    assert separate("RAHA – Rapat.", {"raha"}).dateline == "RAHA"
