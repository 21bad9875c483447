"""What messengers show and take of a page: its card, and a summary to paste."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.build.generator import Output
from plugins.build.outputs.questions import Questions
from plugins.build.settings import identity
from plugins.domain.digest.request_letter import request_letter
from plugins.domain.digest.summary_text import summary_text
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


def prepare(pelican: Pelican) -> None:
    """Pelican's hook before the generators are made: get ready to name cards."""
    settings = pelican.settings
    cards = Cards(settings["SITUS"], identity(settings))
    settings["KARTU"] = ShareCards(cards, CardDrawing(Path(settings["THEME"])))


def furnish(generator: Generator) -> None:
    """Pelican's hook for each new generator: templates ask for card and summary."""
    settings = generator.settings
    questions: Questions = settings["PERTANYAAN"]
    at = questions.function("kartu", settings["KARTU"].at)
    questions.shared["kartu"] = lambda info: at(info.address)
    generator.env.filters["surat_permintaan"] = questions.of_site(
        "surat_permintaan", request_letter
    )
    generator.env.filters["ringkasan_pesan"] = partial(
        summary_text, questions.site(), identity(settings)
    )


def write(output: Output) -> None:
    """Write the cards of all pages that were written."""
    cache = DiskCache(Path(output.settings["SIMPANAN"]) / "kartu")
    cache.forget()
    cards: ShareCards = output.settings["KARTU"]

    def give(address: str, draw: Draw) -> None:
        # The name says what is drawn, and how.
        output.once(address.removeprefix("/"), "kartu", draw)

    output.last(lambda pages: cards.draw(pages, cache, give))


def register() -> None:
    """Pelican's hook."""
    signals.get_generators.connect(prepare)
    signals.generator_init.connect(furnish)
