"""How often suggestions from made-up posts are right."""

from scraper.suggestions.known import Known
from scraper.suggestions.model import Suggestion
from scraper.suggestions.suggest import suggest
from scraper.suggestions.vocabulary import Vocabulary
from tests.scraper.suggestions.made_up_posts import Post


def _names(found: Suggestion, site: Known) -> set[str]:
    known = site.organisations
    return {known[one.ref].name if one.ref else one.value for one in found.of("parties")}


def _same(expected: str, site: Known) -> str:
    ref = site.by_name.get(expected.casefold(), "")
    return site.organisations[ref].name if ref else expected


def _days(found: Suggestion) -> list[str]:
    return [said.value for said in found.of("signed.date")]


_WHO = "signatories"


def _right(post: Post, found: Suggestion) -> int:
    return sum(any(name in one.value for name in post.signatories) for one in found.of(_WHO))


def _share(pairs: list[tuple[int, int]]) -> float:
    return sum(one for one, _ in pairs) / max(sum(all_ for _, all_ in pairs), 1)


def figures(
    told_of: list[Post], others: list[Post], site: Known, words: Vocabulary
) -> dict[str, float]:
    """Measure how often posts are read right."""
    read = {id(one): suggest(one.text, site, words) for one in (*told_of, *others)}
    hits = [one for one in told_of if any(x.kind == "agreement" for x in read[id(one)])]
    false = [one for one in others if any(x.kind == "agreement" for x in read[id(one)])]
    found = [(one, read[id(one)][0]) for one in hits]
    parties = [({_same(org, site) for org in one.parties}, _names(x, site)) for one, x in found]
    signing = [
        (sum(any(n in s.value for s in x.of("signatories")) for n in one.signatories), one, x)
        for one, x in found
    ]
    return {
        "precision": len(hits) / max(len(hits) + len(false), 1),
        "recall": len(hits) / len(told_of),
        "day": _share(
            [([said.value for said in x.of("signed.date")] == [one.day], 1) for one, x in found]
        ),
        "parties precision": _share([(len(a & b), len(b)) for a, b in parties]),
        "parties recall": _share([(len(a & b), len(a)) for a, b in parties]),
        "signatories precision": _share([(_right(one, x), len(x.of(_WHO))) for one, x in found]),
        "signatories recall": _share([(n, len(one.signatories)) for n, one, _ in signing]),
    }
