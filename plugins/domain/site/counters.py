"""What came of the promises, in numbers that lead to where they come from."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from plugins.domain.records.models import Agreement, Commitment
from plugins.domain.site.news import News, age, last_news
from plugins.domain.site.site import Site
from plugins.domain.status.agreement import AGREEMENT_ROWS
from plugins.domain.status.table import spoken
from plugins.domain.values.wording import format_fuzzy

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
    yield Count(
        sum(not site.follow_up(one) for one in site.agreements),
        f"dari {len(site.agreements)} perjanjian belum kami temukan tindak lanjutnya",
        "/mou/tindak-lanjut/belum/",
    )
    yield Count(
        sum(not has_text(one) for one in site.agreements),
        "perjanjian naskahnya belum kami peroleh",
        "/mou/naskah/belum/",
    )
    oldest = oldest_silence(site)
    if oldest is not None:
        promise, news = oldest
        years = (site.today - news.day).days // 365
        if years > 0:
            last = format_fuzzy(news.date)
            words = f"tahun belum kami temukan kabarnya: janji terlama, kabar terakhir {last}"
            yield Count(years, words, promise.address)


def oldest_silence(site: Site) -> tuple[Commitment, News] | None:
    """Give the promise of which nothing was heard for longest, and its last news."""
    silent = [
        (news, promise)
        for promise in site.outcomes
        if site.status(promise).code in SILENT
        and (news := last_news(site, promise)) is not None
        and age(news, site.today) is not None
    ]
    if not silent:
        return None
    news, promise = min(silent, key=lambda pair: (pair[0].day, pair[1].ref))
    return promise, news


def register_counts(site: Site) -> tuple[Count, ...]:
    """Count the register by what a reader asks first: what is overdue, what came, what holds."""
    statuses = Counter(site.status(one).address_word for one in site.agreements)
    of_agreements = dict.fromkeys(row.address_word for row in AGREEMENT_ROWS)
    counts = (
        *(
            Count(
                sum(site.status(promise).code == code for promise in site.outcomes),
                words,
                f"/janji/status/{word}/",
            )
            for code, words, word in (
                ("late", "janji terlambat", "terlambat"),
                ("no_news", "janji lewat tenggat, belum kami temukan kabarnya", "belum-ada-kabar"),
            )
        ),
        Count(
            sum(bool(site.follow_up(one)) for one in site.agreements),
            "kami temukan tindak lanjutnya",
            "/mou/tindak-lanjut/ada/",
        ),
        *(
            Count(statuses[word], f"status {spoken(word)}", f"/mou/status/{word}/")
            for word in of_agreements
        ),
    )
    return tuple(count for count in counts if count.number)


def gaps(site: Site, agreements: Sequence[Agreement], *, whole: bool) -> tuple[Count, ...]:
    """
    Count what is missing in a list of agreements, leaving out what is not.

    Only in the ``whole`` register do the counts lead to the lists of what they count.
    """
    found = (
        ("belum kami temukan tindak lanjutnya", "/mou/tindak-lanjut/belum/", _unfollowed),
        (
            "belum kami peroleh naskahnya",
            "/mou/naskah/belum/",
            _without_text,
        ),
        ("belum kami temukan tanggal akhirnya", None, lambda site, one: not has_end(site, one)),
    )
    counts = (
        Count(sum(test(site, one) for one in agreements), words, address if whole else None)
        for words, address, test in found
    )
    return tuple(count for count in counts if count.number)


def _without_text(_site: Site, agreement: Agreement) -> bool:
    return not has_text(agreement)


def _unfollowed(site: Site, agreement: Agreement) -> bool:
    return not site.follow_up(agreement)


def latest(dates: Iterable[str | None]) -> str | None:
    """
    Give the latest of ISO days and moments.

    >>> latest(["2018-05-08", None, "2019-01-02T10:00:00+07:00"]), latest([])
    ('2019-01-02T10:00:00+07:00', None)
    """
    return max((date for date in dates if date), default=None)
