"""Repairs text that somebody decoded as windows-1252 although it was UTF-8: ``â€œ`` for ``“``."""

import re

from scraper.reading import charsets

# UTF-8 read as windows-1252 starts with one of these wherever the text was Latin, typographic or an
# emoji. A run of other signs that happens to be UTF-8 (``CAFÉ»``) is no proof and stays.
_FIRST = "ÂÃâð"
_TIMES = 3


def _bytes() -> dict[str, int]:
    return {charsets.decode(bytes([byte]), charsets.WINDOWS_1252): byte for byte in range(128, 256)}


_BYTE_OF = _bytes()
_RUN = re.compile(f"[{''.join(map(re.escape, _BYTE_OF))}]+")


def repair(text: str) -> tuple[str, int]:
    """
    Mend every run that decodes cleanly as a whole, and count them; all else stays as it is.

    >>> repair("â€œKerja samaâ€\\x9d di CafÃ© CAFÉ»")
    ('“Kerja sama” di Café CAFÉ»', 3)
    """
    count = 0

    def mend(found: re.Match[str]) -> str:
        nonlocal count
        run = found[0]
        for _ in range(_TIMES):  # pasted from one broken program into another
            better = _once(run)
            if better == run:
                break
            run = better
        count += run != found[0]
        return run

    return _RUN.sub(mend, text), count


def _once(run: str) -> str:
    if run[0] not in _FIRST or not all(sign in _BYTE_OF for sign in run):
        return run
    try:
        return bytes(_BYTE_OF[sign] for sign in run).decode()
    except UnicodeDecodeError:
        return run
