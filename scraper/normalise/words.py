"""The words of a body, without its marks and its pictures."""

from scraper.markdown.escape import words


def words_of(markdown: str) -> str:
    r"""
    Give the words of a Markdown text as this importer writes it, on one line.

    >>> words_of("## Judul\n\n![Foto](/gambar/a.jpg)\n\nSatu **dua**\n[tiga](https://a.id)")
    '## Judul Satu dua tiga'
    """
    return " ".join(" ".join(map(words, markdown.split("\n"))).split())
