"""Whose post a post is: only the source that it came from may change it, or one that took over."""

from urllib.parse import urlsplit

from scraper.model.posts import Finding
from scraper.reading.config import Config, SourceConfig
from scraper.store.state import Known


def may_change(source: SourceConfig, address: str, known: Known, config: Config) -> bool:
    """
    Tell whether a source may speak for a post on disk that it offers under ``address``.

    It may when the post came from it, whatever kind of source it was then; when both read the
    same site, such as its feed and its export; and when ``takes_over`` says so.
    """
    if known.source in {source.name, *source.takes_over}:
        return True
    first = config.sources.get(known.source)
    mine = _host(_home(source)) or _host(address)
    return bool(mine) and mine in {_host(_home(first) if first else ""), _host(known.address)}


def _home(source: SourceConfig) -> str:
    places = (source.site, *(source.options.get(name, "") for name in ("feed", "page")))
    return next(filter(None, places), "")


def _host(address: str) -> str:
    """Give the host of an address, without ``www.``; empty where it is none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def claimed(known: Known, source: SourceConfig) -> Finding:
    """Say that a source offers a post that belongs to another one."""
    return Finding(
        f"id '{known.id[:80]}' milik tulisan dari sumber '{known.source}' "
        f"(content/berita/{known.ref}.md), tulisan ini tidak dipakai",
        f"bila sumber '{source.name}' melanjutkan sumber itu, tulis takes_over = "
        f'["{known.source}"] di sources.toml; bila tidak, biarkan',
    )
