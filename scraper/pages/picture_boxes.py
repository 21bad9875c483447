"""Boxes with a picture and a few words below it: their words are the caption, whatever they say."""

from collections import Counter
from collections.abc import Mapping

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scraper.pages import gallery_controls
from scraper.pages.boilerplate import above, drop
from scraper.pages.surroundings import is_running
from scraper.reading.html_page import inner, text

_LONGEST = 300


def mark(tree: LexborHTMLParser) -> None:
    """Make figures of the boxes that hold one picture and a caption."""
    drop(gallery_controls.controls(tree))
    running = [node.mem_id for node in tree.css("p, div, li, td") if is_running(node)]
    images = tree.css("img")
    # How many pictures each element holds: asked of every element anew it would take for ever.
    held = Counter(place.mem_id for image in images for place in above(image))
    for image in images:
        if any(place.tag in {"figure", "table", "p", "li"} for place in above(image)):
            continue
        box = _box(image, held)
        if box is None:
            continue
        inside = {node.mem_id for node in box.css("*")}
        # Where little else is told, the words beside a picture are the text.
        if sum(node not in inside for node in running) > 1:
            _make_figure(box)


def _box(image: LexborNode, held: Mapping[int, int]) -> LexborNode | None:
    """Give the largest box around a picture that holds nothing but a caption beside it."""
    found = None
    for place in above(image):
        if place.tag not in {"div", "a", "span", "picture"} or held[place.mem_id] != 1:
            break
        words = text(place)
        if (
            len(words) > _LONGEST
            or len(place.css("p")) > 2
            or place.css_first("h1, h2, h3, h4, table, ul, ol, form")
        ):
            break
        if words and place.tag == "div":
            found = place
            break
    return found


def _make_figure(box: LexborNode) -> None:
    """Make the words behind the picture of a box its caption."""
    image = box.css_first("img")
    if image is None or box.css_first("figcaption") is not None:
        return
    words = box.clone()
    drop(words.css("img, picture, source, noscript"))
    made = LexborHTMLParser(f"<figure>{image.html}<figcaption>{inner(words)}</figcaption></figure>")
    if (figure := made.css_first("figure")) is not None:
        box.replace_with(figure)
