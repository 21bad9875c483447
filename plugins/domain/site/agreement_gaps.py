"""What an agreement lacks or is told in two ways: for one line each, instead of many empty ones."""

from collections import Counter

from plugins.domain.records.models import Agreement
from plugins.domain.site.counters import has_end, has_text
from plugins.domain.site.site import Site


def disputed_fields(_site: Site, agreement: Agreement) -> tuple[str, ...]:
    """Give the fields of which sources say different things."""
    said: dict[str, Counter[str]] = {}
    for claim in agreement.claims:
        said.setdefault(claim.field, Counter())[str(claim.value)] += 1
    return tuple(field for field, values in said.items() if len(values) > 1)


def text_is_here(_site: Site, agreement: Agreement) -> bool:
    """Say whether the text of an agreement can be read here."""
    return has_text(agreement)


def unknown_fields(site: Site, agreement: Agreement) -> tuple[str, ...]:
    """Name what is not known of an agreement, in words for one sentence."""
    dprd = agreement.dprd.required if agreement.dprd else None
    lacking = (
        ("nomor", not agreement.numbers),
        ("masa berlaku", not has_end(site, agreement)),
        ("pembiayaan", agreement.funding is None),
        ("perlu tidaknya persetujuan DPRD", (dprd or "unknown") == "unknown"),
    )
    return tuple(words for words, lacks in lacking if lacks)
