"""Writes the feeds, the list of them all, and the page that explains them."""

from itertools import chain, groupby
from pathlib import Path

from plugins.build.content.clean_pictures import clean
from plugins.build.generator import Output
from plugins.build.template_context import versions
from plugins.domain.feeds.documents import OPML, FeedDocuments, FeedStyle
from plugins.domain.feeds.source import FeedSource


def write(output: Output) -> None:
    """Write every feed in all its forms."""
    build, content = output.build, output.build.folders.content
    mark = versions(build.folders.static)
    documents = FeedDocuments(
        build.identity,
        output.site.rules,
        build.options.items_a_feed,
        FeedStyle(stylesheet=mark("umpan.css"), image=mark("umpan.png")),
        build.options.hub,
    )
    source = FeedSource(output.site, lambda name: _bytes(content / name, name), build.weeks)
    feeds = output.words.feeds
    for document in chain(documents.of(feeds, source), [documents.list_of(feeds)]):
        output.made(document.address.removeprefix("/"), document.made_of, document.make)
    groups = [(title, list(group)) for title, group in groupby(feeds, lambda feed: feed.group)]
    output.page(output.words.subscribe(), umpan=groups, opml=OPML)


def _bytes(path: Path, name: str) -> int:
    """Tell how large a file is as it goes out; pictures leave their notes behind."""
    return len(clean(path)) if name.startswith("gambar/") else path.stat().st_size
