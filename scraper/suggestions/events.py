"""An event that a text tells of in its title: something opened, taught, or awarded."""

from scraper.suggestions import days, sentences
from scraper.suggestions.known import Known
from scraper.suggestions.mentions import Reader
from scraper.suggestions.model import EVENT, Said, Suggestion, Text
from scraper.suggestions.signing_day import place_of
from scraper.suggestions.vocabulary import Vocabulary

_FIRST = 4


def may_tell(text: Text, words: Vocabulary) -> bool:
    """Say whether a title may tell of an event."""
    return any(form.search(text.title) for form in words.events.values())


def find(text: Text, known: Known, words: Vocabulary) -> Suggestion | None:
    """Give the event that the title and the first sentences tell of, None where they do not."""
    kind = next((kind for kind, form in words.events.items() if form.search(text.title)), "")
    if not kind or words.not_yet.search(text.title):
        return None
    said = sentences.of(text)
    fields = [Said("kind", kind, text.title), Said("title", text.title, text.title)]
    doubts = []
    for sentence in said[1:_FIRST]:
        named = [one for one in days.named(sentence, text.day) if one.day <= text.day]
        doubts += [one.doubt for one in named if one.doubt]
        sure = [one for one in named if not one.doubt]
        if sure:
            fields.append(Said("happened", sure[0].day.isoformat(), sentence))
            break
    else:
        return None
    fields += place_of(said, said[1:_FIRST])
    reader = Reader(said[:_FIRST], known, words)
    for sentence in said[:_FIRST]:
        for org in reader.organisations(sentence):
            if org.ref and org.ref not in {one.ref for one in fields}:
                fields.append(Said("orgs", org.name, sentence, org.ref))
    return Suggestion(EVENT, "", tuple(fields), tuple(doubts))
