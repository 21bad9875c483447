"""What pages show away from the web: cards for messengers, and signs for paper."""

from collections.abc import Callable, Sequence
from functools import partial

from plugins.build.generator import Output
from plugins.domain.site.page_info import PageInfo
from plugins.files.disk_cache import DiskCache
from plugins.media import qr


def write(output: Output) -> None:
    """Write the cards of all pages, and the signs of those that people may print."""
    cache = output.build.folders.cache
    cards, signs = DiskCache(cache / "kartu"), DiskCache(cache / "qr", qr.RECIPE)
    cards.forget()
    signs.forget()

    def give(address: str, draw: Callable[[], bytes]) -> None:
        # The name says what is drawn, and how.
        output.once(address.removeprefix("/"), "kartu", draw)

    def write_all(pages: Sequence[PageInfo]) -> None:
        output.build.cards.draw(pages, cards, give)
        for info in filter(qr.is_on_paper, pages):
            url = output.build.identity.url + info.address
            address = qr.address_of(url)
            draw = partial(signs.file, address.rpartition("/")[2], partial(qr.draw, url))
            output.once(address.removeprefix("/"), qr.RECIPE, draw)

    output.last(write_all)
