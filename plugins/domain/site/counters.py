"""What came of the promises, in numbers that lead to where they come from."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from plugins.domain.records.models import Agreement, Commitment
from plugins.domain.site.site import Site
from plugins.domain.status.agreement import AGREEMENT_ROWS
from plugins.domain.values.dates import FuzzyDate

READABLE = frozenset({"public", "redacted"})
# Codes of commitments of which nobody has heard anything.
SILENT = frozenset({"unknown", "no_news"})
# Codes of commitments whose deadline is over.
OVERDUE = frozenset({"late", "no_news"})


class Count(NamedTuple):
    """A number, what it counts, and the page that lists it, if there is one."""

    number: int
    words: str
    address: str | None = None


def has_text(agreement: Agreement) -> bool:
    """Say whether the text of an agreement can be read here."""
    return any(item.path and item.access in READABLE for item in agreement.documents)


def has_end(site: Site, agreement: Agreement) -> bool:
    """Say whether the agreement, or one that amends it, states when it ends."""
    terms = (one.term for one in (agreement, *site.amendments(agreement)))
    return any(term is not None and term.states_end for term in terms)


def home_counts(site: Site) -> tuple[Count, ...]:
    """Give the counts of the home page; none where no agreement is recorded."""
    if not site.agreements:
        return ()
    return tuple(_home_counts(site))


def _home_counts(site: Site) -> Iterator[Count]:
    promises = site.outcomes
    met = sum(site.status(promise).code == "met" for promise in promises)
    yield Count(met, f"dari {len(promises)} komitmen terbukti terpenuhi", "/mou/")
    yield Count(
        sum(not site.follow_up(one) for one in site.agreements),
        f"dari {len(site.agreements)} perjanjian belum ada tindak lanjut yang diketahui",
        "/mou/tindak-lanjut/belum/",
    )
    yield Count(
        sum(not has_text(one) for one in site.agreements),
        "perjanjian naskahnya belum diperoleh",
        "/mou/naskah/belum/",
    )
    oldest = oldest_silence(site)
    if oldest is not None:
        promise, since = oldest
        years = (site.today - since.latest).days // 365
        if years > 0:
            words = f"tahun tanpa kabar: janji tertua, dari tahun {since.latest.year}"
            yield Count(years, words, promise.address)


def oldest_silence(site: Site) -> tuple[Commitment, FuzzyDate] | None:
    """Give the promise that has been without news for longest, and the day it was made."""
    silent = [
        (signed, promise)
        for promise in site.outcomes
        if site.status(promise).code in SILENT and (signed := site.made(promise))
    ]
    if not silent:
        return None
    signed, promise = min(silent, key=lambda pair: (pair[0].latest, pair[1].ref))
    return promise, signed


def register_counts(site: Site) -> tuple[Count, ...]:
    """Count the register by what a reader asks first: what is overdue, what came, what holds."""
    statuses = Counter(site.status(one).address_word for one in site.agreements)
    words = dict.fromkeys(row.address_word for row in AGREEMENT_ROWS)
    counts = (
        Count(
            sum(site.status(promise).code in OVERDUE for promise in site.commitments),
            "janji lewat tenggat",
            "/perhatian/",
        ),
        Count(
            sum(bool(site.follow_up(one)) for one in site.agreements),
            "sudah ada tindak lanjut",
            "/mou/tindak-lanjut/ada/",
        ),
        *(
            Count(statuses[word], f"status {word.replace('-', ' ')}", f"/mou/status/{word}/")
            for word in words
        ),
    )
    return tuple(count for count in counts if count.number)


def gaps(site: Site, agreements: Sequence[Agreement], *, whole: bool) -> tuple[Count, ...]:
    """
    Count what is missing in a list of agreements, leaving out what is not.

    Only in the ``whole`` register do the counts lead to the lists of what they count.
    """
    found = (
        ("tanpa tindak lanjut yang diketahui", "/mou/tindak-lanjut/belum/", _unfollowed),
        ("tanpa naskah", "/mou/naskah/belum/", lambda _site, one: not has_text(one)),
        ("tanpa tanggal akhir", None, lambda site, one: not has_end(site, one)),
    )
    counts = (
        Count(sum(test(site, one) for one in agreements), words, address if whole else None)
        for words, address, test in found
    )
    return tuple(count for count in counts if count.number)


def _unfollowed(site: Site, agreement: Agreement) -> bool:
    return not site.follow_up(agreement)


def latest(dates: Iterable[str | None]) -> str | None:
    """
    Give the latest of ISO days and moments.

    >>> latest(["2018-05-08", None, "2019-01-02T10:00:00+07:00"]), latest([])
    ('2019-01-02T10:00:00+07:00', None)
    """
    return max((date for date in dates if date), default=None)
