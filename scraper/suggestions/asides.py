"""What a text on an agreement says besides: partners, numbers of regions, promises."""

import re
from collections.abc import Iterator, Sequence

from scraper.suggestions.mentions import Reader
from scraper.suggestions.model import Said
from scraper.suggestions.vocabulary import Vocabulary

_REGION = r"(?:[Kk]abupaten|[Kk]ota)"
_NUMBER = re.compile(
    rf"(?<![\w.,/])(?P<number>\d{{1,3}}(?:\.\d{{3}})*)\s+(?P<unit>{_REGION}\s?(?:/|dan)\s?{_REGION}"
    r"|(?:[Kk]epala\s+)?[Dd]aerah|(?:kabupaten|kota|desa|kecamatan|kelurahan)(?!\w)|Smart City)"
)
_LIST_END = re.compile(r"\s+(?:untuk|dalam|guna|pada|yang|sehingga|agar)\s|[.;]")
_STEP = re.compile(r",\s*(?:dan\s+|serta\s+)?|\s+(?:dan|serta)\s+(?=[A-Z])")


def figures(sentences: Sequence[str]) -> Iterator[Said]:
    """Give the numbers of regions and places that a text names, each once."""
    seen = set()
    for sentence in sentences:
        for found in _NUMBER.finditer(sentence):
            number = found["number"].replace(".", "")
            if number not in seen:
                seen.add(number)
                yield Said("figures", number, sentence, more=(("unit", found["unit"]),))


def partners(sentences: Sequence[str], reader: Reader) -> Iterator[Said]:
    """Give those that work along, as a list behind "bekerja sama dengan" names them."""
    seen = set()
    for sentence in sentences:
        found = reader.words.partners.search(sentence)
        if found is None:
            continue
        end = _LIST_END.search(sentence, found.end())
        names = _STEP.split(sentence[found.end() : end.start() if end else len(sentence)])
        for name in _joined(names):
            orgs = reader.organisations(name)
            ref = orgs[0].ref if orgs else ""
            key = ref or name.casefold()
            if name[:1].isupper() and key not in seen:
                seen.add(key)
                yield Said("partners", name, sentence, ref)


def _joined(names: Sequence[str]) -> Iterator[str]:
    yield from (name.strip(" .") for name in names if name.strip(" ."))


def promises(sentences: Sequence[str], words: Vocabulary) -> Iterator[Said]:
    """Give the sentences that promise something; the sentence itself is the value."""
    for sentence in sentences:
        if words.promises.search(sentence):
            yield Said("commitments", sentence.strip('“”"'), sentence)
