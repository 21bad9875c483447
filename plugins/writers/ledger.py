"""The ledger of promises, its lists, and the page of each promise."""

from collections.abc import Sequence
from typing import Any

from plugins.build.generator import Output
from plugins.domain.pages.pagination import paginate
from plugins.domain.site.lists.ledger import ADDRESS, Filter, Ledger, Shelf
from plugins.domain.site.lists.scoreboard import Score, score
from plugins.domain.site.promise_chain import chain, unknowns

# So many rows keep a page below its weight.
SIZE = 60


def write(output: Output) -> None:
    """Write the ledger, whole and under every filter, and the page of each promise."""
    site, words = output.site, output.words.ledger
    ledger = Ledger(site)
    for pager in paginate(ledger.rows, ADDRESS, SIZE):
        output.page(
            words.whole(pager),
            pager=pager,
            jumlah=len(ledger.rows),
            nilai=score(site, site.outcomes),
            saringan=ledger.filters,
        )
    short = [Filter("Keadaan", ledger.statuses), Filter("Tahun dijanjikan", ledger.years)]
    for shelf in (*ledger.statuses, *ledger.years, *ledger.programmes):
        _write_shelf(output, shelf, short)
    for owner in ledger.owners:
        statuses = ledger.statuses_of(owner)
        its_own = [Filter(f"Keadaan janji {owner.label}", statuses)]
        owed = (row.promise for row in owner.rows)
        _write_shelf(output, owner, its_own, score(site, owed, owner.address, owner.address))
        for shelf in statuses:
            _write_shelf(output, shelf, its_own)
    for promise in site.commitments:
        output.page(
            words.promise(promise),
            janji=promise,
            langkah=chain(site, promise),
            belum=unknowns(site, promise),
            sama=[one for one in site.commitments if one.same_as == promise.ref],
        )


def _write_shelf(
    output: Output, shelf: Shelf, filters: Sequence[Filter], counted: Score | None = None
) -> None:
    for pager in paginate(shelf.rows, shelf.address, SIZE):
        variables: dict[str, Any] = {"pager": pager, "rak": shelf, "saringan": filters}
        output.page(
            output.words.ledger.shelf(shelf, pager),
            jumlah=len(shelf.rows),
            nilai=counted,
            **variables,
        )
