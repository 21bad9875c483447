"""Every sentence that is derived from Blora's records has a template and what it rests on."""

import datetime as dt
from pathlib import Path

import pelicanconf
from plugins.build.content.content_files import read_content
from plugins.build.settings import rules
from plugins.domain.records.publication import public
from plugins.domain.records.reading import load
from plugins.domain.site.sentences.derived import sentences
from plugins.domain.site.site import Site

CONTENT = Path(pelicanconf.PATH)


def test_no_sentence_says_more_than_its_record() -> None:
    settings = vars(pelicanconf)
    today = dt.date(2026, 11, 29)
    loaded = load(read_content(CONTENT).texts, rules(settings))
    found = [*sentences(Site(public(loaded.records, today), today, rules(settings)))]
    assert len(found) > 20 * len(loaded.records.agreements)
    assert [(one.record.ref, one.words, one.unmet) for one in found if not one.holds] == []
