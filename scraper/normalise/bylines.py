"""What stands around a text and has a field of its own: dateline, sources, frame of the blog."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from scraper.markdown import escape
from scraper.normalise.places import CITIES, is_town


@dataclass(frozen=True)
class Named:
    """A source that a text was made from."""

    name: str
    url: str = ""


@dataclass(frozen=True)
class Separated:
    """
    A text without its furniture, and the furniture.

    ``reporter`` is told as well, but stays in the text; ``frame`` holds the lines of the blog's
    own frame, such as that of its comments, which no field keeps.
    """

    text: str
    dateline: str = ""
    processed_from: tuple[Named, ...] = ()
    reporter: str = ""
    frame: tuple[str, ...] = ()


def separate(text: str, towns: Collection[str] = CITIES) -> Separated:
    """
    Take the furniture out of a text in Markdown; what is not surely furniture stays.

    ``towns`` are the places that news are sent from.

    >>> separate("CONTOH. Rapat digelar.", {"contoh"})
    Separated(text='Rapat digelar.', dateline='CONTOH', processed_from=(), reporter='', frame=())
    """
    blocks = text.split("\n\n")
    frame = _take_frame(blocks)
    sources = _take_sources(blocks)
    dateline = _take_dateline(blocks, towns)
    return Separated("\n\n".join(blocks), dateline, sources, _reporter(blocks), frame)


# --- the frame of a blog ------------------------------------------------------------------------

_FRAME = re.compile(
    r"(?:tidak ada komentar|\d+ komentar|posting komentar|kirimkan ini lewat email|blogthis!|"
    r"berbagi ke (?:x|twitter|facebook|pinterest)|bagikan ke (?:x|twitter|facebook|pinterest)|"
    r"posting lebih baru|posting lama|beranda|langganan|lihat versi (?:web|seluler)|"
    r"diposting oleh .{1,80}? (?:di|pada) \d{1,2}[.:]\d{2}(?: (?:am|pm))?|label|"
    r"langganan: posting komentar ?\(atom\)|lihat profil lengkapku)[:.]?",
    re.IGNORECASE,
)
_LABELS = re.compile(r"label: .{1,200}", re.IGNORECASE)
_COMMENT = re.compile(r"komentar", re.IGNORECASE)
_COMMENTS = re.compile(r"\d+ komentar:?", re.IGNORECASE)
_COMMENT_FORM = re.compile(r"posting komentar|kirim komentar|tambahkan komentar", re.IGNORECASE)


def _take_frame(blocks: list[str]) -> tuple[str, ...]:
    """Take the frame off the end; a block goes only when every line of it is of the frame."""
    start = len(blocks)
    while start and _is_frame(blocks[start - 1], certain=start < len(blocks)):
        start -= 1
    form = next((at for at in reversed(range(len(blocks))) if _is_form(blocks[at])), 0)
    for place, block in enumerate(blocks[:form]):
        # What stands between the number of comments and the form for them is the comments.
        if _is_comments(block):
            start = min(start, place)
            while start and _is_frame(blocks[start - 1], certain=True):
                start -= 1
            break
    found = tuple(_plain(block) for block in blocks[start:])
    del blocks[start:]
    return found


def _is_comments(block: str) -> bool:
    # Few blocks hold the word, and only their words are worth reading out.
    return bool(_COMMENT.search(block) and _COMMENTS.fullmatch(_plain(block)))


def _is_form(block: str) -> bool:
    return bool(_COMMENT.search(block) and _COMMENT_FORM.fullmatch(_plain(block)))


def _is_frame(block: str, *, certain: bool) -> bool:
    lines = map(_plain, block.split("\n"))
    return all(_FRAME.fullmatch(line) or (certain and _LABELS.fullmatch(line)) for line in lines)


# --- sources ------------------------------------------------------------------------------------

_ANNOUNCED = re.compile(
    r"(?:(?:berita|tulisan|artikel) ini )?"
    r"(?:diolah|disarikan|disadur|dirangkum|dikutip|dihimpun|disunting)"
    r"(?: dan (?:diolah|disarikan|disunting))? dari(?: (?:berbagai |beberapa )?sumber)?"
    r"(?P<colon>\s*:)?\s*|"
    r"(?:daftar )?sumber(?: berita| tulisan| artikel)?(?P<mark>\s*:)\s*",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:-|\d+\.) +")
MAX_NAME = 200
MAX_BLOCKS = 40


def _take_sources(blocks: list[str]) -> tuple[Named, ...]:
    """Take the sources off the end, if every line from their announcement on names one."""
    for place in range(len(blocks) - 1, max(len(blocks) - MAX_BLOCKS, -1), -1):
        lines = [line for line in blocks[place].split("\n") if line.strip()]
        first = _STARS.sub("", _bare(lines[0])) if lines else ""
        if found := _ANNOUNCED.match(first):
            below = [line for block in blocks[place + 1 :] for line in block.split("\n")]
            listed = bool(found["colon"] or found["mark"])
            named = _named([first[found.end() :], *lines[1:], *below], listed=listed)
            if named:
                del blocks[place:]
            return named
        if not all(map(escape.LINK.search, lines)) and not _is_announced(blocks, place):
            return ()
    return ()


def _is_announced(blocks: Sequence[str], place: int) -> bool:
    """Tell whether the last block is one line, and the one before says that it names a source."""
    if not 0 < place == len(blocks) - 1 or "\n" in blocks[place].strip():
        return False
    found = _ANNOUNCED.fullmatch(_STARS.sub("", _bare(blocks[place - 1])).strip())
    return bool(found and (found["colon"] or found["mark"]))


def _named(lines: Sequence[str], *, listed: bool) -> tuple[Named, ...]:
    found: list[Named] = []
    for told in lines:
        line = _ITEM.sub("", told.strip(), count=1)
        if not _plain(line).strip(" .,:"):
            continue
        named = _of_line(line, bare=listed and len(lines) < 3)
        if not named:
            return ()
        found.extend(named)
    return tuple(found)


def _of_line(line: str, *, bare: bool) -> list[Named]:
    """Give the sources in one line; ``bare`` allows one without a link, as short as a name."""
    if line.startswith(("#", "|", "!", ">")):
        return []
    name = _plain(line).strip(" ;,")
    links = list(escape.LINK.finditer(line))
    if not links:
        return [Named(name.rstrip("."))] if bare and len(name) <= MAX_NAME // 2 else []
    if len(links) == 1:
        return [Named(name, links[0]["url"])] if len(name) <= MAX_NAME else []
    if re.search(r"\w{5}", _plain(escape.LINK.sub("", line))):
        return []
    return [Named(_plain(link["name"]), link["url"]) for link in links]


# --- the dateline -------------------------------------------------------------------------------

_DASH = r"(?:[-–—]+|&ndash;|&mdash;)"
_PLACE = r"(?:(?:Kab(?:upaten|\.)?|Kota|KAB(?:UPATEN|\.)?|KOTA) )?[^\W\d_]+(?: [^\W\d_]+){0,2}?"
_MEDIUM = r"[^\W_][\w.@/&;-]*(?: [\w.@/&;-]+){0,3}?"
_DAY = r",? ?\(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\)"
_DATELINE = re.compile(
    rf"(?P<open>\**)(?P<place>{_PLACE})(?P<more>(?:, ?{_MEDIUM})?)(?P<day>(?:{_DAY})?)"
    rf"(?P<close>\**)(?P<end> ?{_DASH} ?|[.:])(?P<late>\**)(?P<space> *)(?=\S)"
)


def _take_dateline(blocks: list[str], towns: Collection[str]) -> str:
    """Take the place off the head of the first paragraph."""
    for place, block in enumerate(blocks):
        if block.startswith(("![", "[![", "#", "<!--")):
            continue
        found = _DATELINE.match(block)
        if not found or not _is_dateline(found, block[found.end() :], towns):
            return ""
        rest = "*" * _unpaired(found) + block[found.end() :]
        blocks[place] = escape.line_start(rest)
        told = found["place"] + found["more"] + found["day"]
        return _plain(told)
    return ""


def _is_dateline(found: re.Match[str], after: str, towns: Collection[str]) -> bool:
    # "Blora, InfoPublik" and "InfoPublik, Blora" both occur.
    named = [name for name in (found["place"], found["more"].strip(", ")) if is_town(name, towns)]
    if not named or _unpaired(found) < 0:
        return False
    if _unpaired(found) and not after[0].isalnum():
        return False
    capitals = named[0].isupper()
    begins = after.lstrip("*_“‘\"'([\\&")[:1]
    if not begins or begins.islower():
        return False
    if found["end"] in {".", ":"}:
        return capitals and bool(found["space"] or found["close"] or found["late"])
    # "Blora - Cepu" is a way, not a dateline.
    if not capitals and is_town(re.split(r"[\s,.]", after, maxsplit=1)[0], towns):
        return False
    spaced = found["end"] != found["end"].strip() or bool(found["space"])
    return spaced or (capitals and after[1:2].islower())


def _unpaired(found: re.Match[str]) -> int:
    """Give the number of stars that open before the dateline and close behind it."""
    return len(found["open"]) - len(found["close"]) - len(found["late"])


# --- who wrote it -------------------------------------------------------------------------------

_REPORTER = re.compile(r"\((?P<who>[\w./&|+ -]{2,60}?)\)\.?")
_WRITTEN_BY = re.compile(
    r"(?:penulis|reporter|pewarta|kontributor|editor)\s*[:/]\s*(?P<who>.{2,80})", re.IGNORECASE
)


def _reporter(blocks: Sequence[str]) -> str:
    """Give the initials or names in the last line."""
    if not blocks:
        return ""
    last = blocks[-1].split("\n")[-1]
    if last.startswith(("    ", "|", "![", "- ")):
        return ""
    words = _plain(last)
    found = _REPORTER.fullmatch(words) or _WRITTEN_BY.fullmatch(words)
    return found["who"].strip() if found else ""


# --- Markdown to words --------------------------------------------------------------------------

_STARS = re.compile(r"(?<!\\)\*")


def _bare(line: str) -> str:
    return re.sub(r"^#+ +", "", line.strip())


def _plain(line: str) -> str:
    return escape.words(_bare(line))
