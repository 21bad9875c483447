"""A post tells what is known: one sentence at most says what is not, and it is not the last."""

import re
from pathlib import Path

import pytest

from plugins.domain.checks.advice.sentences import sentences
from plugins.domain.frontmatter import parse

ROOT = Path(__file__).resolve().parents[2]
POSTS = sorted((ROOT / "content/berita").rglob("*.md"))
# "Menyebut" and "mencetak" say it of a source, "menemukan" and "mencatat" of us.
_UNKNOWN = re.compile(
    r"\b(?:tidak|belum)\s+(?:(?:kami|dapat|pernah|ada|lagi)\s+)*"
    r"(?:di)?(?:sebut(?:kan)?|temukan|menemukan|ketahui|diketahui|catat|cantumkan|mencantumkan|mencetak"
    r"|cetak|tercetak|tercantum|tercatat|memuat|muat|terbaca|terlihat|peroleh|memperoleh|pasti"
    r"|jelas|menyebut(?:kan)?|terjawab)\b"
    r"|\btidak ada (?:dalam|pada|di) (?:bahan|sumber|catatan)\b"
    r"|\b(?:masih|sedang) (?:kami )?(?:di)?cari\b|\bentah\b",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")


def silent_sentences(body: str) -> list[tuple[bool, str]]:
    """Give the sentences of a body that say what is not known, and whether each is the last."""
    # What a picture shows and what a row of a table holds is no sentence of the story.
    told = [words for _, words in sentences(_PICTURE.sub("", body))]
    return [
        (place == len(told), words)
        for place, words in enumerate(told, start=1)
        if _UNKNOWN.search(words)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hasilnya belum kami temukan.",
        "Kami belum menemukan laporannya.",
        "Nomor surat tidak disebut.",
        "Sumber tidak menyebut tahunnya.",
        "Sumber tidak mencetak tahun.",
        "Rekomendasinya tidak ada dalam bahan kami.",
        "Kabar sesudah hari itu belum kami catat.",
        "Harinya belum pasti.",
        "Jumlahnya tidak diketahui.",
        "Jumlahnya belum\nkami ketahui.",
        "Namanya tidak dicantumkan.",
        "Bagian akhirnya tidak terbaca.",
        "Buktinya masih dicari.",
    ],
)
def test_a_sentence_says_what_is_not_known(sentence: str) -> None:
    assert silent_sentences(f"Acara berlangsung. {sentence}\n\nBupati hadir.") == [
        (False, sentence)
    ]
    assert silent_sentences(f"Acara berlangsung.\n\n{sentence}\n") == [(True, sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Menurut laporan itu, 40 kelompok ikut.",
        "Sumber berbeda tentang harinya.",
        "Wakil Ketua DPRD mengatakan dokumennya belum ada.",
        "Tidak semua setuju.",
        "Masih ada 37.736 bidang tanah yang belum terdaftar.",
        "Opini itu tidak menilai hasil program.",
        "Pada akhirnya tidak ada subsidi untuk penerbangan itu.",
        "![Rantai yang buktinya masih dicari](/gambar/2018/rantai.png)",
        "| Kelompok | tidak disebut |",
    ],
)
def test_a_sentence_says_what_is_known(sentence: str) -> None:
    assert silent_sentences(f"Acara berlangsung.\n\n{sentence}\n") == []


def test_there_are_posts() -> None:
    assert len(POSTS) >= 37


@pytest.mark.parametrize("path", POSTS, ids=lambda path: path.stem)
def test_a_post_ends_with_what_is_known(path: Path) -> None:
    silent = silent_sentences(parse(path.read_text(encoding="utf-8"))[1])
    assert len(silent) <= 1, [words for _, words in silent]
    assert not any(is_last for is_last, _ in silent), silent
