"""Finds shortcodes between words and elements: by their form, since every plugin brings its own."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import unescape

# These need no other sign that they are no words in brackets.
KNOWN = frozenset({"gallery", "playlist", "nggallery", "caption", "wp_caption"})
# These may name what they show by a number alone.
_NUMBERED = frozenset({"vimeo", "tweet", "youtube", "dailymotion", "soundcloud", "table"})
_TOKEN = re.compile(
    r"<!--(?:[^-]|-(?!->))*(?:-->|\Z)|<[^<>]*>|"
    r"\[(?P<kept>\[?)(?P<end>/?)(?P<name>[A-Za-z][\w-]{0,60}|\d{1,2}[a-z][\w-]{0,60})"
    r"""(?P<rest>(?:\s|/(?=\s*\])|=)(?:"[^"\[\]]*"|'[^'\[\]]*'|[^\[\]<>"'])*)?\](?P<more>\]?)"""
)
_ATTRIBUTE = re.compile(
    r"""(?<![\w:-])([A-Za-z_][\w:-]{0,60})\s{0,3}=\s{0,3}"""
    r"""(?:"([^"]*)"|'([^']*)'|[“”″„‘’′]([^“”″„‘’′]*)[“”″„‘’′]|([^\s"']+))"""
)
# Words in these are shown as they stand.
_CODE = re.compile(r"<(/?)(pre|code|script|style|textarea|kbd)\b", re.IGNORECASE)
# Nobody writes more pairs in one another by hand; what stands deeper is unwrapped.
DEEPEST = 60


@dataclass(frozen=True)
class Shortcode:
    """A shortcode with its attributes, the words between its brackets, and what it is around."""

    name: str
    attributes: Mapping[str, str]
    words: str
    content: str | None = None


# Gives what a shortcode becomes; None leaves it as it stands, with what is around it.
Write = Callable[[Shortcode], str | None]


@dataclass(frozen=True)
class _Place:
    start: int
    stop: int
    name: str
    rest: str
    text: str = ""


@dataclass
class _Open:
    place: _Place
    parts: list[str] = field(default_factory=list)


def attributes(rest: str) -> dict[str, str]:
    """
    Read the attributes of a shortcode, with straight, curly or escaped quotation marks.

    >>> attributes(' a="1" b=2 c=&#8221;x y&#8221;')
    {'a': '1', 'b': '2', 'c': 'x y'}
    """
    found = _ATTRIBUTE.findall(unescape(rest))
    return {name.lower(): next(filter(None, values), "") for name, *values in found}


def replaced(html: str, write: Write, *, last: bool = True) -> str:
    """
    Write every shortcode anew; brackets that are none stay, and those in code do, too.

    A shortcode in brackets of its own is shown as it stands, without them after the ``last`` look.

    >>> replaced("a [x_y id=1] [sic] [[x_y id=1]]", lambda found: "")
    'a  [sic] [x_y id=1]'
    """
    if "[" not in html:
        return html
    kept, places, ends = _places(html)
    begun = set(ends.values())
    opened: list[_Open] = [_Open(_Place(-1, 0, "", ""))]
    at = 0
    for place in places:
        text = html[at : place.start]
        opened[-1].parts.append(text)
        at = place.stop
        if place.start in kept:
            opened[-1].parts.append(html[place.start + last : place.stop - last])
        elif place.start in ends:
            if opened[-1].place.start == ends[place.start] and len(opened) > 1:
                done = opened.pop()
                content = "".join(done.parts)
                whole = f"{done.place.text}{content}{place.text}"
                opened[-1].parts.append(_written(done.place, content, whole, write))
        elif place.start in begun:
            if len(opened) <= DEEPEST:
                opened.append(_Open(place))
        else:
            opened[-1].parts.append(_written(place, None, place.text, write))
    opened[-1].parts.append(html[at:])
    return "".join(part for one in opened for part in one.parts)


def _written(place: _Place, content: str | None, whole: str, write: Write) -> str:
    words = place.rest.strip(" /")
    written = write(Shortcode(place.name, attributes(place.rest), words, content))
    return whole if written is None else written


def _places(html: str) -> tuple[set[int], list[_Place], dict[int, int]]:
    """Give shown brackets, every shortcode, and of each end, by where it is, its beginning."""
    kept: set[int] = set()
    places: list[_Place] = []
    candidates: list[tuple[re.Match[str], bool]] = []
    code = 0
    for token in _TOKEN.finditer(html):
        if token["name"] is None:
            if mark := _CODE.match(token[0]):
                code = max(0, code - 1) if mark[1] else code + (not token[0].endswith("/>"))
        elif not code:
            candidates.append((token, bool(token["kept"] and token["more"])))
    ends = _pairs([token for token, is_kept in candidates if not is_kept])
    begun = set(ends.values())
    for token, is_kept in candidates:
        start, stop = token.start(), token.end()
        name, rest = token["name"].lower(), token["rest"] or ""
        if is_kept:
            if _is_one(token):
                kept.add(start)
                places.append(_Place(start, stop, name, rest))
            continue
        start += len(token["kept"])
        stop -= len(token["more"])
        is_end = bool(token["end"])
        if start in ends or start in begun or (_is_name(name) if is_end else _is_one(token)):
            places.append(_Place(start, stop, name, rest, html[start:stop]))
    stray = {place.start for place in places if html.startswith("[/", place.start)} - ends.keys()
    # An end without a beginning is the end of nothing.
    return kept, places, ends | dict.fromkeys(stray, -1)


def _pairs(tokens: list[re.Match[str]]) -> dict[int, int]:
    """Give the beginning of every end that has one, the nearest of its name."""
    found: dict[int, int] = {}
    waiting: list[tuple[str, int]] = []
    names: Counter[str] = Counter()
    for token in tokens:
        name, start = token["name"].lower(), token.start() + len(token["kept"])
        if not token["end"]:
            if not (token["rest"] or "").rstrip().endswith("/"):
                waiting.append((name, start))
                names[name] += 1
        elif names[name]:
            while True:
                last, beginning = waiting.pop()
                names[last] -= 1
                if last == name:
                    break
            found[start] = beginning
    return found


def _is_name(name: str) -> bool:
    return "_" in name or name in KNOWN


def _is_one(token: re.Match[str]) -> bool:
    """Tell by its form whether brackets without an end are a shortcode; "[VIDEO]" is words."""
    rest = token["rest"] or ""
    if _is_name(token["name"]) or rest.strip() == "/":
        return True
    if token["name"].lower() in _NUMBERED and rest.strip(" /").isdecimal():
        return True
    return bool(rest[:1].isspace() and (_ATTRIBUTE.search(unescape(rest)) or "://" in rest))
