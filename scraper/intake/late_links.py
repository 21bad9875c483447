"""Links of posts that were imported before what they lead to."""

from collections.abc import Iterator

from plugins.domain.headers.document import InvalidHeader
from scraper.intake.place import Place
from scraper.store.parsed import parsed
from scraper.store.state import is_edited
from scraper.store.write import compose


def bring_home(place: Place) -> Iterator[str]:
    """Lead links in files that nobody edited to what was imported after them; give these."""
    for known in [known for known in place.state if known.is_imported]:
        text = place.disk.read(known.path)
        if "](http" not in text and "<http" not in text:
            continue
        try:
            header, body = parsed(text)
        except InvalidHeader:
            continue  # another step says so
        led = place.homecoming.body(body, known.ref)
        if led == body or is_edited(known, text):
            continue
        file = compose(
            header,
            led,
            source=known.source,
            address=known.address,
            record=known.record,
            gone=known.gone,
        )
        place.put(known.path, file)
        yield place.shown(known.path)
