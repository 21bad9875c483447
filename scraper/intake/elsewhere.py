"""Notes in the file of a post that its story stands on another site, too."""

from scraper.intake.duplicates import Match
from scraper.intake.joining import Joined, join
from scraper.intake.place import Place
from scraper.model.posts import Finding, Record
from scraper.store.state import Known, is_edited
from scraper.telling.outcome import Duplicate, Outcome


def joined(place: Place, record: Record, match: Match) -> Outcome:
    """Join a record with the post on disk that tells the same story; raises OSError."""
    known = match.known
    decision, told = Joined.BY_HAND, Outcome()
    if known.is_imported:
        decision, told = _noted(place, record, known)
    duplicate = Duplicate(
        file=place.shown(known.path),
        id=record.id,
        url=record.url,
        title=str(record.header["title"]),
        likeness=match.similarity,
        by_address=match.by_address,
        decision=decision.value,
    )
    return told + Outcome(duplicates=(duplicate,))


def _noted(place: Place, record: Record, known: Known) -> tuple[Joined, Outcome]:
    text = place.disk.read(known.path)
    joint = join(text, record, known)
    if joint is None:
        return Joined.KNOWN, Outcome()
    if is_edited(known, text):
        entry = joint.entry
        lines = ", ".join(f'{key}: "{value}"' for key, value in entry.items())
        finding = Finding(
            f"tulisan yang sama terbit juga di {entry['name']}, berkas ini sudah disunting "
            "jadi dibiarkan",
            f"tambahkan di berkas ini: also_published: [{{{lines}}}], atau not_duplicate_of: "
            f'["{record.id}"] bila bukan tulisan yang sama',
        )
        return Joined.EDITED, place.keep(known.path, finding)
    place.put(known.path, joint.file)
    return Joined.JOINED, Outcome(joined=1)
