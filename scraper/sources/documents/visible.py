"""What a reader of a Word document sees: changes accepted, without comments and hidden text."""

from collections import Counter
from collections.abc import Iterator, Mapping

from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
CHANGED = "perubahan terlacak (diterima)"
COMMENT, HIDDEN = "komentar", "teks tersembunyi"
HEAD, FOOT = "kepala halaman", "kaki halaman"
EMBEDDED, DRAWN = "berkas tertanam", "bagan atau diagram"
_GONE = frozenset({f"{W}del", f"{W}moveFrom"})
_KEPT = frozenset({f"{W}ins", f"{W}moveTo"})
_CHANGED_LOOK = tuple(
    f"{W}{part}PrChange" for part in ("r", "p", "sect", "tbl", "tr", "tc", "tblGrid")
)
_NOTED = tuple(
    f"{W}{name}"
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef")
)
_NO = frozenset({"0", "false", "off"})


def accept(trees: Mapping[str, Element]) -> Counter[str]:
    """Leave in the texts what a reader sees, and count by kind what went."""
    lost: Counter[str] = Counter()
    hidden = _hidden_styles(trees.get("word/styles.xml"))
    for name in TEXTS:
        if name in trees:
            _changes(trees[name], lost)
            _unseen(trees[name], hidden, lost)
            for note in list(trees[name].iter(*_NOTED)):
                remove(note)
    for name, tree in trees.items():
        if name == "word/comments.xml":
            lost[COMMENT] += sum(1 for _ in tree.iter(f"{W}comment"))
        elif name.startswith(("word/header", "word/footer")) and "".join(_texts(tree)).strip():
            lost[HEAD if name.startswith("word/header") else FOOT] += 1
    return Counter({kind: count for kind, count in lost.items() if count})


def remove(element: Element) -> None:
    """Take an element away; what follows it stays."""
    if (parent := element.getparent()) is not None:
        parent.remove(element)


def unwrap(element: Element) -> None:
    """Put the children of an element in its place."""
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    parent[at : at + 1] = list(element)


# --- changes --------------------------------------------------------------------------------------


def _changes(tree: Element, lost: Counter[str]) -> None:
    for part, marks, mark in (("tr", "trPr", "del"), ("tc", "tcPr", "cellDel")):
        for element in list(tree.iter(f"{W}{part}")):
            if element.find(f"{W}{marks}/{W}{mark}") is not None:
                lost[CHANGED] += 1
                remove(element)
    for table in list(tree.iter(f"{W}tbl")):
        if next(table.iter(f"{W}tc"), None) is None:
            remove(table)
    for paragraph in list(tree.iter(f"{W}p")):
        _join_if_ended(paragraph, lost)
    for element in list(tree.iter(*_GONE, *_CHANGED_LOOK)):
        lost[CHANGED] += 1
        remove(element)
    for element in list(tree.iter(*_KEPT)):
        lost[CHANGED] += 1
        unwrap(element)


def _join_if_ended(paragraph: Element, lost: Counter[str]) -> None:
    """Go on with the next paragraph where somebody took the end of one away."""
    mark = paragraph.find(f"{W}pPr/{W}rPr/{W}del")
    if mark is None:
        return
    lost[CHANGED] += 1
    remove(mark)
    following = paragraph.getnext()
    if following is None or following.tag != f"{W}p":
        return
    looks = following.find(f"{W}pPr")
    at = 0 if looks is None else 1
    following[at:at] = [child for child in paragraph if child.tag != f"{W}pPr"]
    remove(paragraph)


# --- hidden text ----------------------------------------------------------------------------------


def _hidden_styles(styles: Element | None) -> frozenset[str]:
    if styles is None:
        return frozenset()
    found = {
        style.get(f"{W}styleId") or ""
        for style in styles.iter(f"{W}style")
        if _is_hidden(style.find(f"{W}rPr"))
    }
    return frozenset(found)


def _is_hidden(looks: Element | None) -> bool:
    mark = None if looks is None else looks.find(f"{W}vanish")
    return mark is not None and (mark.get(f"{W}val") or "1") not in _NO


def _unseen(tree: Element, styles: frozenset[str], lost: Counter[str]) -> None:
    hidden = [run for run in tree.iter(f"{W}r") if _is_unseen(run, styles)]
    members = set(hidden)
    for run in hidden:
        before = run.getprevious()
        if _said(run) and before not in members:
            lost[HIDDEN] += 1
    for run in hidden:
        # The marks of a field stay: what they begin may be seen.
        if next(run.iter(f"{W}fldChar", f"{W}instrText"), None) is None:
            remove(run)


def _is_unseen(run: Element, styles: frozenset[str]) -> bool:
    looks = run.find(f"{W}rPr")
    if looks is not None:
        if looks.find(f"{W}vanish") is not None:
            return _is_hidden(looks)
        style = looks.find(f"{W}rStyle")
        if style is not None and style.get(f"{W}val") in styles:
            return True
    paragraph = next(run.iterancestors(f"{W}p"), None)
    style = None if paragraph is None else paragraph.find(f"{W}pPr/{W}pStyle")
    return style is not None and style.get(f"{W}val") in styles


def _said(run: Element) -> str:
    return "".join(_texts(run)).strip()


def _texts(element: Element) -> Iterator[str]:
    return (text.text or "" for text in element.iter(f"{W}t"))
