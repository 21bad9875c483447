"""Who the parties of an agreement are: who stands in the sentences that tell of its signing."""

import re
from collections.abc import Iterator, Sequence

from scraper.suggestions import mentions
from scraper.suggestions.known import Known
from scraper.suggestions.mentions import Org, Reader
from scraper.suggestions.model import Said, Text

BETWEEN = re.compile(r"\bantara\b(?P<who>.+?)(?=\btentang\b|\bdi\s[A-Z]|\bpada\b|\byang\b|[.;]|$)")
WITH = re.compile(r"\b(?:dengan|bersama)\s+(?!lebih|baik|rincian|adanya|demikian)")
# Whoever only stands beside: hosts, guests, those who look on.
ASIDE = re.compile(
    r"(?:diadakan|digelar|diselenggarakan|disaksikan|dihadiri|difasilitasi|didampingi|hadir|saksi\w*)"
    r"(?:\s+(?:oleh|pula|langsung|juga))*[^.;]*$"
)


def parties_of(
    text: Text, sentences: Sequence[str], signing: Sequence[str], reader: Reader
) -> Iterator[Said]:
    """Give the parties, each with its sentence; the region's own is one where the text is ours."""
    known = reader.known
    order = sorted(signing, key=lambda one: (BETWEEN.search(one) is None, one == text.title))
    beside = [sentences[at] for one in signing for at in _next_to(sentences, one)]
    found = _named_around(order, beside, reader)
    if len(found) < _PAIR and any(map(_OF_REGIONS.search, order)):
        for sentence in (*order, *beside):
            for region, ref in known.regions.items():
                if re.search(rf"\b{re.escape(region)}\b", sentence):
                    found.setdefault(ref, Said("parties", region, sentence, ref))
    if found and known.home not in found and (ours := _ours((*order, *sentences), known)):
        found[known.home] = ours
    yield from _without_members(found, known)


def _named_around(order: Sequence[str], beside: Sequence[str], reader: Reader) -> dict[str, Said]:
    found: dict[str, Said] = {}
    for sentence in (*order, *beside):
        if len(found) > 1 and (sentence not in order or BETWEEN.search(order[0])):
            break
        for org in _named_as_parties(sentence, reader):
            key = org.ref or org.name.casefold()
            found.setdefault(key, Said("parties", org.name, sentence, org.ref))
    return found


def _ours(sentences: Sequence[str], known: Known) -> Said | None:
    """Give the sentence that says that the region's own government takes part."""
    if not known.home:
        return None
    home = known.organisations[known.home].name
    region = re.escape(home.rpartition(" ")[2])
    ours = re.compile(rf"\b(?:Pemkab|Pemkot|Bupati|Wabup|Wali Kota|Kabupaten|{region})\b")
    here = (one for one in sentences if ours.search(one) and re.search(region, one))
    sentence = next(here, "")
    return Said("parties", home, sentence, known.home) if sentence else None


_PAIR = 2
_OF_REGIONS = re.compile(
    r"\b(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|\d+)\s+"
    r"(?:kabupaten|bupati|kepala daerah|daerah|pemerintah)",
    re.IGNORECASE,
)


def _next_to(sentences: Sequence[str], sentence: str) -> Iterator[int]:
    at = sentences.index(sentence)
    if at > 1:
        yield at - 1
    if at + 1 < len(sentences):
        yield at + 1


def _named_as_parties(sentence: str, reader: Reader) -> Iterator[Org]:
    known, words = reader.known, reader.words
    orgs = reader.organisations(sentence)
    if between := BETWEEN.search(mentions.legible(sentence)):
        inside = [one for one in orgs if between.start("who") <= one.start < between.end("who")]
        if inside:
            yield from _heads(sentence, inside, known)
            return
    kept = []
    for one in orgs:
        before = sentence[: one.start]
        aside = ASIDE.search(before)
        if (
            aside
            and not words.signing.search(before, aside.start())
            and not WITH.search(before, aside.end() - 1)
        ):
            continue
        if re.search(r"\b(?:di|ke|dari)\s+$", before):
            continue
        kept.append(one)
    yield from _heads(sentence, kept, known)


def _heads(sentence: str, orgs: Sequence[Org], known: Known) -> Iterator[Org]:
    """Pass over the ministry that only says whose directorate one is: "Ditjen A, Kementerian B"."""
    last: Org | None = None
    for one in orgs:
        if last is not None and sentence[last.end : one.start].strip() in {",", "", "("}:
            parent = known.organisations[last.ref].parent if last.ref else ""
            if one.name.startswith(("Kementerian", "Kemen")) or (parent and parent == one.ref):
                continue
            if not one.ref and last.ref:
                continue
        last = one
        yield one


def _without_members(found: dict[str, Said], known: Known) -> Iterator[Said]:
    """Leave out a house whose own office is a party: "Ditjen Aptika" and not its ministry, too."""
    parents = {
        known.organisations[one.ref].parent
        for one in found.values()
        if one.ref and known.organisations[one.ref].kind in {"kementerian", "perguruan_tinggi"}
    }
    yield from (one for one in found.values() if not one.ref or one.ref not in parents)
