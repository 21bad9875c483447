"""What the picture holds that messengers show beside a shared address."""

import hashlib
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from functools import cached_property

from plugins.domain.core.codes import CORRECTION_KINDS
from plugins.domain.core.publisher import Identity
from plugins.domain.records.models import Agreement, Commitment, Post, Programme
from plugins.domain.site.agreement_words import agreement_kind
from plugins.domain.site.headline import headline, outcome_words
from plugins.domain.site.site import Site
from plugins.domain.values.numbers import format_number
from plugins.domain.values.wording import format_day, format_fuzzy

WIDTH, HEIGHT = 1200, 630


NO_EVENTS = "Peristiwa belum kami temukan"


@dataclass(frozen=True, kw_only=True)
class Card:
    """
    The words of a card, from top to bottom.

    >>> Card(site="Contoh", kind="Berita", title="Rapat", details=("8 Mei 2018",)).alt
    'Kartu Contoh. Berita: Rapat. 8 Mei 2018.'
    """

    site: str
    kind: str
    title: str
    details: tuple[str, ...] = ()
    status: str | None = None
    status_label: str | None = None
    notice: str | None = None

    @property
    def alt(self) -> str:
        """The card in words, for who cannot see it."""
        lines = [f"Kartu {self.site}", f"{self.kind}: {self.title}", *self.details]
        if self.status:
            lines.append(
                f"{self.status_label}: {self.status}" if self.status_label else self.status
            )
        return " ".join(line if line.endswith((".", "?", "!")) else f"{line}." for line in lines)

    def address(self, recipe: str) -> str:
        """Give the address of the picture, which says what it was drawn of, and how."""
        written = repr((recipe, astuple(self))).encode()
        return f"/kartu/{hashlib.sha256(written).hexdigest()[:16]}.jpg"


class Cards:
    """The card of each page: records have their own, lists share one."""

    def __init__(self, site: Site, identity: Identity) -> None:
        self._site = site
        self._identity = identity

    def at(self, address: str) -> Card:
        """Give the card of the page at an address."""
        record = self._records.get(address)
        match record:
            case Post():
                return self._post(record)
            case Agreement():
                return self._agreement(record)
            case Programme():
                return self._programme(record)
            case Commitment():
                return self._promise(record)
        return self._home if address == "/" else self._general

    @cached_property
    def _records(self) -> dict[str, Post | Agreement | Programme | Commitment]:
        site = self._site
        records: tuple[Post | Agreement | Programme | Commitment, ...] = (
            *site.posts,
            *site.agreements,
            *site.programmes,
            *site.commitments,
        )
        return {record.address: record for record in records}

    def _card(
        self,
        kind: str,
        title: str,
        details: Iterable[str] = (),
        status: str | None = None,
        status_label: str | None = None,
    ) -> Card:
        return Card(
            site=self._identity.name,
            kind=kind,
            title=title,
            details=tuple(details),
            status=status,
            status_label=status_label,
            notice=self._identity.notice,
        )

    def _post(self, post: Post) -> Card:
        kind = f"Berita · {self._site.rules.categories[post.category]}"
        day = format_day(post.date.day, weekday=True)
        if post.withdrawn:
            return self._card(
                "Berita dicabut", post.title, (day,), f"Dicabut {format_day(post.withdrawn.at.day)}"
            )
        if not post.corrections:
            return self._card(kind, post.title, (day,))
        last = max(post.corrections, key=lambda one: one.at.at)
        return self._card(
            kind, post.title, (day,), f"{CORRECTION_KINDS[last.kind]} {format_day(last.at.day)}"
        )

    def _agreement(self, agreement: Agreement) -> Card:
        date = agreement.signed_on
        signed = (
            f"Ditandatangani {format_fuzzy(date)}" if date else "Hari tanda tangan tidak diketahui"
        )
        return self._card(
            agreement_kind(agreement),
            agreement.title[:1].upper() + agreement.title[1:],
            (signed,),
            headline(self._site, agreement),
            self._as_of,
        )

    def _programme(self, programme: Programme) -> Card:
        events = self._site.events_of(programme)
        count = f"{format_number(len(events))} peristiwa" if events else NO_EVENTS
        dates = [date for event in events if (date := event.happened or event.planned)]
        if dates:
            # A deadline has no beginning.
            years = sorted(
                {(date.latest if date.is_deadline else date.earliest).year for date in dates}
            )
            span = str(years[0]) if len(years) == 1 else f"{years[0]} sampai {years[-1]}"
            count = f"{count}, {span}"
        return self._card(
            "Program", programme.title, (count,), self._site.status(programme).label, self._as_of
        )

    def _promise(self, promise: Commitment) -> Card:
        owners = [self._site.organisation(ref).name for ref in promise.owner]
        more = f", dan {format_number(len(owners) - 2)} lainnya" if len(owners) > 2 else ""
        made = self._site.made(promise)
        given = [f"Dijanjikan {format_fuzzy(made)}"] if made else []
        return self._card(
            "Janji",
            promise.title,
            (f"{', '.join(owners[:2])}{more}", *given),
            outcome_words(self._site, promise),
            self._as_of,
        )

    @property
    def _as_of(self) -> str:
        return f"Status per {format_day(self._site.today)}"

    @cached_property
    def _home(self) -> Card:
        return self._card(
            self._identity.region,
            "Apa yang dijanjikan, oleh siapa, dan apa buktinya",
            ("Berita, program, dan perjanjian",),
        )

    @cached_property
    def _general(self) -> Card:
        return self._card(
            self._identity.region,
            "Berita, program, dan perjanjian",
            ("Apa yang dijanjikan, oleh siapa, dan apa buktinya",),
        )
