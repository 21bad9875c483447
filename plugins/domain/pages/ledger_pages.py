"""The pages of promises: what each list of the ledger, and each promise, says of itself."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from plugins.domain.core.publisher import Identity
from plugins.domain.feeds import feed_list
from plugins.domain.pages.pagination import Pager
from plugins.domain.records.models import Commitment
from plugins.domain.site.agreement_words import parent_name
from plugins.domain.site.headline import outcome_words
from plugins.domain.site.lists import ledger
from plugins.domain.site.lists.ledger import Row, Shelf
from plugins.domain.site.page_info import Crumb, PageInfo
from plugins.domain.site.site import Site
from plugins.domain.values.distinct import distinct
from plugins.domain.values.numbers import format_number
from plugins.domain.values.wording import format_fuzzy

_LEDGER = Crumb("Janji", ledger.ADDRESS)


class LedgerPages:
    """What each page of promises says of itself."""

    def __init__(self, site: Site, identity: Identity) -> None:
        self._site = site
        self._identity = identity

    def whole(self, pager: Pager[Row]) -> PageInfo:
        """Describe the ledger of all promises."""
        first = PageInfo(
            kind="janji_daftar",
            address=ledger.ADDRESS,
            title="Janji",
            description=f"Buku janji {self._identity.region}: siapa berjanji apa, sejak kapan, "
            "dan apa hasilnya.",
            feeds=(feed_list.PROMISES.link,),
        )
        return _page_of(first, pager)

    def shelf(self, shelf: Shelf, pager: Pager[Row]) -> PageInfo:
        """Describe the ledger under one filter; search engines are told of those with rows."""
        count = (
            f"{format_number(len(shelf.rows))} janji" if shelf.rows else "Kami belum mencatat janji"
        )
        owner = shelf.owner
        above = (Crumb(owner.label, owner.address),) if owner else ()
        first = PageInfo(
            kind="janji_daftar",
            address=shelf.address,
            title=f"Janji menurut {shelf.heading[:1].lower()}{shelf.heading[1:]}",
            description=f"{count} {self._identity.region}. {shelf.heading}.",
            breadcrumb=(_LEDGER, *above),
            feeds=(feed_list.PROMISES.link,),
            listed=bool(shelf.rows),
        )
        return _page_of(first, pager)

    def promise(self, promise: Commitment) -> PageInfo:
        """Describe the page of a promise, which says first what came of it."""
        return PageInfo(
            kind="janji",
            address=promise.address,
            title=self._titles[promise.ref],
            description=self._descriptions[promise.ref],
            breadcrumb=(_LEDGER,),
            feeds=(feed_list.PROMISES.link,),
        )

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        return distinct(
            {
                one.ref: (
                    one.title,
                    f"{one.title}, {parent_name(self._site.parent(one))}",
                    f"{one.title} ({one.ref})",
                )
                for one in self._site.commitments
            }
        )

    @cached_property
    def _descriptions(self) -> Mapping[str, str]:
        forms = {}
        for one in self._site.commitments:
            text = f"{outcome_words(self._site, one)}. {self._given(one)}"
            forms[one.ref] = (text, f"{one.title}. {text}", f"{text} ({one.ref})")
        return distinct(forms)

    def _given(self, promise: Commitment) -> str:
        owners = " dan ".join(self._site.organisation(ref).name for ref in promise.owner[:2])
        more = len(promise.owner) - 2
        whose = f"{owners}, dan {format_number(more)} lainnya" if more > 0 else owners
        made = self._site.made(promise)
        since = f", {format_fuzzy(made)}" if made else ""
        return f"Janji {whose}{since}."


def _page_of(first: PageInfo, pager: Pager[Row]) -> PageInfo:
    if pager.number == 1:
        return first
    place = f"halaman {format_number(pager.number)} dari {format_number(pager.count)}"
    return replace(
        first,
        address=pager.address,
        title=f"{first.title}, {place}",
        description=f"{first.description[:-1]}, {place}.",
        breadcrumb=(*first.breadcrumb, Crumb(first.title, first.address)),
    )
