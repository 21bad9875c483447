"""Lists of a page: where each begins to count, and items with a number of their own."""

from lxml.etree import _Element as Element


def has_own_number(item: Element) -> bool:
    """Say whether an item of a numbered list has another number than its place gives it."""
    around = item.getparent()
    value = item.get("value", "").strip()
    if not value or around is None or around.tag != "ol":
        return False
    before = item.getprevious()
    if before is None:
        return value != str(first_number(around))
    last = before.get("value", "").strip()
    return not (last.isdecimal() and len(last) < 9 and value == str(int(last) + 1))


def first_number(element: Element) -> int:
    start = (element.get("start") or "1").strip()
    return int(start) if start.isascii() and start.isdigit() and len(start) < 9 else 1
