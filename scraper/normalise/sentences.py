"""Finds the first sentences of an Indonesian text."""

import re
from collections.abc import Iterator

# A full stop after these stands before a name or number, not at the end of a sentence.
_ABBREVIATIONS = re.compile(
    r"a\.n|bpk|brigjen|cv|dr|dra|drs|ds|gg|hj|hlm|inf|ir|irjen|jl|jln|kab|kapt|kec|kel|kgs|kh|"
    r"kol|kombes|komp|kpt|letkol|moh|muh|muhd|nn|no|ny|pj|plh|plt|pngl|prof|pt|rp|s\.d|sdr|"
    r"sdri|tgl|th|tn|u\.p|ust|ustz|yth"
)
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_END = re.compile(r"""[.!?…]+["”’')\]]*(?=\s|$)""")
_NEXT = re.compile(r"""\s+["“‘'(\[]*[^\W_a-z]""")
_LAST_WORD = re.compile(r"[^\s(“\"]+$")


def split(text: str) -> list[str]:
    """
    Split one paragraph into sentences.

    >>> split("Wakil Bupati H. Arief Rohman, M.Si hadir. Ia mewakili Bupati.")
    ['Wakil Bupati H. Arief Rohman, M.Si hadir.', 'Ia mewakili Bupati.']
    """
    return list(each(text))


def each(text: str) -> Iterator[str]:
    """Give the sentences of one paragraph one by one: of a long one few are asked for."""
    start = 0
    for end in _END.finditer(text):
        if _ends_sentence(text, start, end):
            yield text[start : end.end()].strip()
            start = end.end()
    if rest := text[start:].strip():
        yield rest


def _ends_sentence(text: str, start: int, end: re.Match[str]) -> bool:
    is_last = end.end() == len(text)
    if not is_last and not _NEXT.match(text, end.end()):
        return False
    word = _LAST_WORD.search(text, start, end.start())
    if end[0] != "." or word is None or is_last:
        return True
    last = word[0].lower().lstrip("(")
    return not _ABBREVIATIONS.fullmatch(last) and not _INITIALS.fullmatch(last)


def first(sentences: list[str], limit: int) -> str:
    """
    Join as many sentences as fit; a first one that is too long is cut between words.

    >>> first(["Satu dua.", "Tiga empat."], 15), first(["Satu dua tiga."], 10)
    ('Satu dua.', 'Satu dua…')
    """
    text = ""
    for sentence in sentences:
        longer = f"{text} {sentence}".strip()
        if len(longer) > limit:
            break
        text = longer
    if text or not sentences:
        return text
    return shorten(sentences[0], limit)


def shorten(text: str, limit: int) -> str:
    """
    Cut a text between words so that it fits, and mark the cut.

    >>> shorten("Satu dua tiga", 9), shorten("Satu", 9), shorten("Satuduatiga", 5)
    ('Satu dua…', 'Satu', 'Satu…')
    """
    if len(text) <= limit:
        return text
    cut = text[:limit].rpartition(" ")[0] or text[: limit - 1]
    return cut.rstrip(" ,;:.-–—(") + "…"
