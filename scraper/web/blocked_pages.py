"""Recognises pages that answer "here it is" but hold something else: a login, an error, a check."""

import re

from selectolax.lexbor import LexborHTMLParser

from scraper.model.posts import Finding
from scraper.reading.html_page import shallow

_SEPARATORS = re.compile(r"\s+[|–—»«·•:-]\s+|\s*[|–—»«·•]\s*|:\s+|\s+-\s+")
_BARE = 120

_SUBJECT = (
    r"(?:the\s+|your\s+)?(?:halaman|laman|page|konten|content|artikel|berita|tulisan|post|data|url)"
)
_MISSING = re.compile(
    rf"""
    (?:error\s*|galat\s*|kode\s*)?(?:404|410)(?:\s*(?:error|galat))?[!.]*
    |(?:error\s*)?(?:404\s*[,-]?\s*)?(?:page\s+|file\s+)?not\s+found(?:\s+404)?[!.]*
    |(?:404\s*[,-]?\s*)?(?:maaf,?\s+|ups!?,?\s+|oops!?,?\s+|sorry,?\s+)?{_SUBJECT}
      (?:\s+(?:ini|itu|tersebut|yang\s+(?:anda|kamu)\s+(?:cari|minta|tuju|maksud)(?:\s+di\s+\w+\s+ini)?
        |you\s+(?:requested|are\s+looking\s+for|were\s+looking\s+for)))?
      \s+(?:tidak\s+(?:ditemukan|ada|tersedia)|(?:was\s+|could\s+)?(?:not|can't|cannot)\s+(?:be\s+)?found
        |(?:does\s+not|doesn't)\s+exist)[!.]*
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LOGIN = re.compile(
    r"(?:silak?h?kan\s+)?(?:log\s?-?in|log\s+masuk|masuk|sign\s?-?in|admin\s+login|login\s+admin"
    r"|login\s+(?:form|user|page|pengguna|operator|aplikasi|sistem)|halaman\s+(?:login|masuk))"
    r"(?:\s+(?:dahulu|dulu|terlebih\s+dahulu))?[!.]*",
    re.IGNORECASE,
)
_CHECK = re.compile(
    r"just\s+a\s+moment\W*|attention\s+required!?|one\s+moment,?\s+please\W*|access\s+denied"
    r"|are\s+you\s+(?:a\s+)?(?:human|robot)\??|(?:human|bot)\s+verification|captcha"
    r"|ddos-guard|verifikasi\s+(?:keamanan|manusia)|request\s+rejected",
    re.IGNORECASE,
)
_SUSPENDED = re.compile(
    r"(?:this\s+)?(?:account|website|site|domain)(?:\s+(?:is|has\s+been))?\s+(?:suspended|expired)"
    r"|(?:situs|laman|website)\s+(?:sedang\s+)?(?:dalam\s+)?(?:perbaikan|pemeliharaan)"
    r"|(?:site\s+)?under\s+(?:maintenance|construction)|database\s+error"
    r"|error\s+establishing\s+a\s+database\s+connection|a\s+database\s+error\s+occurred",
    re.IGNORECASE,
)


def find(html: str) -> Finding | None:
    """
    Say what a page is that is no content at all; None for every page that may be some.

    Only a title or heading that says nothing else counts, never words within one: a story about a
    page that was not found is a story.

    >>> str(find("<title>Halaman tidak ditemukan - Situs uji</title>"))
    'situs menjawab "halaman tidak ditemukan"; periksa alamatnya di peramban'
    >>> find("<title>Korban tidak ditemukan - Situs uji</title>") is None
    True
    """
    tree = LexborHTMLParser(shallow(html))
    phrases = _phrases(tree)
    body = tree.body
    if _says(_MISSING, phrases) or (body and "error404" in (body.attributes.get("class") or "")):
        return Finding('situs menjawab "halaman tidak ditemukan"', "periksa alamatnya di peramban")
    if _says(_CHECK, phrases):
        return Finding(
            "situs meminta pemeriksaan bahwa pengunjungnya orang",
            "minta pengelola situs mengizinkan pengimpor ini",
        )
    if _says(_SUSPENDED, phrases):
        return Finding("situs sedang tidak melayani", "coba lagi nanti")
    if tree.css_first("input[type=password i]") and (_says(_LOGIN, phrases) or _is_bare(tree)):
        return Finding(
            "situs meminta masuk dengan kata sandi", "pakai alamat yang terbuka untuk umum"
        )
    return None


def _phrases(tree: LexborHTMLParser) -> list[str]:
    """Give title and first heading, and their parts: themes put the name of the site beside."""
    found = []
    for selector in ("head title", "h1"):
        if node := tree.css_first(selector):
            text = " ".join(node.text().split())
            found += [text, *_SEPARATORS.split(text)]
    return found


def _says(pattern: re.Pattern[str], phrases: list[str]) -> bool:
    return any(pattern.fullmatch(phrase.strip(" -–—|")) for phrase in phrases)


def _is_bare(tree: LexborHTMLParser) -> bool:
    """Tell whether a page is too short for anything but its form."""
    if tree.css_first("article, h2 a, h3 a, h4 a"):  # a short list of stories
        return False
    tree.strip_tags(["script", "style", "noscript", "template"])
    body = tree.body
    return body is not None and len(" ".join(body.text(separator=" ").split())) <= _BARE
