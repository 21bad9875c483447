"""One story with two pictures, however its author wrote their captions: the same file."""

from pathlib import Path

import pytest

from scraper.markdown.conversion import Converted, Image
from scraper.normalise.captions import captioned
from tests.scraper.exports import backup, backup_entry, list_places, project, takeout, takeout_entry
from tests.scraper.intake.test_import import POST, header, run
from tests.scraper.intake.test_judge import errors
from tests.scraper.wxr_files import item, wxr
from tests.servers.pictures import png

FIRST = "Wakil bupati (kiri) menandatangani nota di Jakarta, Selasa (8/5/2018). (foto: dok-humas)"
SECOND = "Peserta rapat mendengarkan (tengah) sambutan. (foto: dok-dinas)"
FIGURES = {
    "table": (
        "<table class='tr-caption-container'><tr><td><img src='{url}'></td></tr>"
        "<tr><td class='tr-caption'>{words}</td></tr></table>"
    ),
    "separator": "<div class='separator'><img src='{url}'></div><p>{words}</p>",
    "break": "<p><img src='{url}'><br>{words}</p>",
    "italics": "<p><img src='{url}'></p><p><i>{words}</i></p>",
    "no break": "<p><img src='{url}'>{words}</p>",
    "credit on its own line": "<p><img src='{url}'></p><p>{caption}<br>{credit}</p>",
    "credit in its own paragraph": "<p><img src='{url}'></p><p>{caption}</p><p>{credit}</p>",
    "figure": "<figure><img src='{url}'><figcaption>{words}</figcaption></figure>",
}


def story(form: str) -> str:
    """Write the story with its pictures in one form."""
    shown = []
    for name, words in (("a", FIRST), ("b", SECOND)):
        caption, _, credit = words.rpartition(" (foto: ")
        url = f"https://blog.example/{name}.png"
        shown.append(form.format(url=url, words=words, caption=caption, credit=f"(foto: {credit}"))
    return (
        f"{shown[0]}<p>BLORA. Kabupaten ini menjadi teladan. Rapat digelar kemarin.</p>"
        f"<p>Peserta datang dari 50 daerah.</p>{shown[1]}<p>Rapat selesai.</p>"
        "<p>Diolah dari sumber:<br>Tim Humas dan Protokol</p><p>Tidak ada komentar:</p>"
        "<p>Posting Komentar</p>"
    )


EXPORTS = {
    "blogger_backup": lambda html: backup(backup_entry(content=html)),
    "blogger_takeout": lambda html: takeout(takeout_entry(content=html)),
    "wxr": lambda html: wxr(item(1, content=html)),
}


@pytest.mark.parametrize("kind", EXPORTS)
@pytest.mark.parametrize("form", FIGURES.values(), ids=FIGURES)
def test_captions_credits_dateline_and_source_come_in(
    form: str, kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, EXPORTS[kind](story(form)), kind)
    list_places(root, "Blora")
    (root / "gambar").mkdir()
    for shade, name in enumerate(("a", "b")):
        (root / "gambar" / f"{name}.png").write_bytes(png(shade=shade))
    report = run(root, capsys=capsys)
    assert (report["exit"], errors(root)) == (0, [])
    found = header(root)
    assert found["photos"] == [
        {
            "file": "2018/a.png",
            "caption": "Wakil bupati (kiri) menandatangani nota di Jakarta, Selasa (8/5/2018).",
            "credit": "dok-humas",
        }
    ]
    assert found["summary"] == (
        "Kabupaten ini menjadi teladan. Rapat digelar kemarin. Peserta datang dari 50 daerah. "
        "Rapat selesai."
    )
    assert (found["dateline"], found["processed_from"]) == (
        "BLORA",
        [{"name": "Tim Humas dan Protokol"}],
    )
    body = (root / "content" / POST).read_text(encoding="utf-8").rpartition("---\n")[2]
    assert f'![](/gambar/2018/b.png "{SECOND}")' in body
    assert "omentar" not in body


URL = "https://a.id/b.jpg"
LEFT = {
    "nothing else": f"![]({URL})\n\nBupati hadir. (foto: Humas)",
    "a paragraph": f"![]({URL})\n\nBupati hadir di Blora.\n\nIsi.",
    "a list": f"![]({URL})\n\n- (foto: Humas)\n\nIsi.",
    "a heading": f"![]({URL})\n\n## Dokumentasi (foto: Humas)\n\nIsi.",
    "a caption of its own": f'![]({URL} "Rapat")\n\nBupati hadir. (foto: Humas)\n\nIsi.',
    "brackets": f"![]({URL})\n\nBupati hadir (kiri).\n\nIsi.",
}


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_what_is_no_caption_stays_text(text: str) -> None:
    before = Converted(text, (Image(URL),))
    assert captioned(before) == before


def test_a_paragraph_that_begins_with_a_picture_counts_for_the_summary(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    html = "<p><img src='https://blog.example/a.png'>Bupati membuka pasar. Warga antre.</p>"
    root = project(tmp_path, backup(backup_entry(content=html)))
    run(root, capsys=capsys)
    assert header(root)["summary"] == "Bupati membuka pasar. Warga antre."
