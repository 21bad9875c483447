"""The known agreement that a text tells of: the same parties, day and words."""

from collections.abc import Sequence

from scraper.suggestions.known import Agreement, Known, words_of
from scraper.suggestions.model import Said, Text


def record_of(
    text: Text,
    signing: Sequence[str],
    parties: set[str],
    around: set[str],
    day: Said | None,
    known: Known,
) -> str:
    """Give the known agreement that is told of: the same parties, day and words."""
    said = words_of(" ".join((text.title, *signing)))
    scored = sorted(
        ((_score(one, said, parties, around, day, known), one.ref) for one in known.agreements),
        reverse=True,
    )
    if not scored or scored[0][0] < _ENOUGH:
        return ""
    is_clear = len(scored) == 1 or scored[0][0] - scored[1][0] > _CLEARLY
    return scored[0][1] if is_clear else ""


_ENOUGH, _CLEARLY = 1.0, 0.05


def _score(
    one: Agreement,
    said: frozenset[str],
    parties: set[str],
    around: set[str],
    day: Said | None,
    known: Known,
) -> float:
    others, named = one.parties - {known.home}, parties - {known.home}
    shared = len(others & named) / max(len(others | named), 1)
    # Not among the parties, but in the text: so much less sure.
    near = 0.6 * len(others & around) / max(len(others), 1)
    alike = len(one.words & said) / max(min(len(one.words), len(said)), 1)
    score = max(shared, near) + min(alike, 0.6)
    return score + _same_day(one.signed, day.value) if day and one.signed else score


def _same_day(signed: str, day: str) -> float:
    """Another day is another agreement, unless its own is not known to the day."""
    if signed == day:
        return 0.7
    if day.startswith(signed.rstrip("~?")):
        return 0.3
    return -1.0 if len(signed) == len(day) else -0.3
