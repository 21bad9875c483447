"""Makes one post of the same story on two sites: the second is named under ``also_published``."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass

from plugins.domain.headers.document import Header, Items
from scraper.model import address_keys
from scraper.model.posts import Record, ordered
from scraper.store.parsed import parsed
from scraper.store.state import Known
from scraper.store.write import Composed, compose

FIELD = "also_published"


class Joined(enum.Enum):
    """What was done with a story that is on disk already."""

    JOINED = "joined"
    KNOWN = "known"
    EDITED = "edited"
    BY_HAND = "hand_written"


@dataclass(frozen=True)
class Joint:
    """The file of the first post, naming the second, and the entry that names it."""

    file: Composed
    entry: Mapping[str, str]


def join(text: str, record: Record, known: Known) -> Joint | None:
    """Name a record in the file of a post; None when it is named there already."""
    header, body = parsed(text)
    entry = _entry(record)
    entries = header.get(FIELD)
    listed = list(entries) if isinstance(entries, Items) else []
    if any(_is(other, entry) for other in listed if isinstance(other, Header)):
        return None
    file = compose(
        ordered({**header, FIELD: [*listed, entry]}),
        body,
        source=known.source,
        address=known.address,
        record=known.record,
        gone=known.gone,
    )
    return Joint(file, entry)


def _entry(record: Record) -> dict[str, str]:
    source = record.header["source"]
    values = source if isinstance(source, Mapping) else {}
    named = {"name": values.get("name"), "url": values.get("url"), "date": record.day.isoformat()}
    return {key: value for key, value in named.items() if isinstance(value, str) and value}


def _is(other: Header, entry: Mapping[str, str]) -> bool:
    if "url" in entry:
        return address_keys.key(str(other.get("url", ""))) == address_keys.key(entry["url"])
    return other.get("name") == entry["name"] and other.get("date") == entry["date"]
