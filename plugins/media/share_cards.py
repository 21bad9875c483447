"""The cards of pages, which messengers show."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from plugins.domain.drawings.cards import HEIGHT, WIDTH, Card, Cards
from plugins.domain.site.page_info import PageInfo
from plugins.files.disk_cache import DiskCache
from plugins.media.card_drawing import CardDrawing

Draw = Callable[[], bytes]


class CardLink(NamedTuple):
    """What a page says of its card."""

    address: str
    alt: str
    width: int = WIDTH
    height: int = HEIGHT


class ShareCards:
    """Names the card of each page at once, and draws it when all pages are written."""

    def __init__(self, cards: Cards, drawing: CardDrawing) -> None:
        self._cards = cards
        self._drawing = drawing

    def at(self, address: str) -> CardLink:
        """Give the card of the page at an address."""
        card = self._cards.at(address)
        return CardLink(card.address(self._drawing.recipe), card.alt)

    def draw(
        self, pages: Sequence[PageInfo], cache: DiskCache, give: Callable[[str, Draw], None]
    ) -> None:
        """Give away every card of these pages by its address, on every processor."""
        cards: dict[str, Card] = {}
        for info in pages:
            card = self._cards.at(info.address)
            cards[card.address(self._drawing.recipe)] = card

        def draw(address: str) -> None:
            name = address.rpartition("/")[2]
            give(address, lambda: cache.file(name, lambda: self._drawing.draw(cards[address])))

        with ThreadPoolExecutor(os.cpu_count()) as pool:
            # What one of them raises is raised here.
            list(pool.map(draw, cards))
