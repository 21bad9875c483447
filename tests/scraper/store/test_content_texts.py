"""What of a content folder holds records, and what are pictures and documents."""

from pathlib import Path

from scraper.store.content_texts import asset_names, read_texts


def test_texts_and_assets_are_told_apart(tmp_path: Path) -> None:
    for name in (
        *("mou/a.md", "rujukan/orang.yaml", "gambar/2024/a.png", "dokumen/a.pdf"),
        *("mou/.a.md.swp", "mou/~a.md", "mou/a.txt", "gambar/catatan.md", "gambar/.DS_Store"),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    assert read_texts(tmp_path) == {
        "content/mou/a.md": "mou/a.md",
        "content/rujukan/orang.yaml": "rujukan/orang.yaml",
    }
    assert asset_names(tmp_path) == {"gambar/2024/a.png", "gambar/catatan.md", "dokumen/a.pdf"}


def test_an_empty_project_holds_nothing(tmp_path: Path) -> None:
    assert (read_texts(tmp_path / "content"), asset_names(tmp_path / "content")) == ({}, set())
