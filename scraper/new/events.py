"""An event of a programme, and news of a record: what a source shows of it."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from plugins.domain.core import codes
from plugins.domain.editing.record_place import looked_at, name_of, named, way_to
from plugins.domain.editing.text_edits import append, set_field
from plugins.domain.headers.document import Plain
from plugins.domain.records.declarations.schema import keys
from plugins.domain.records.models import Commitment, Event
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.slugs import slugify
from scraper.new import spelling
from scraper.new.asking import Choice, Question, of_table, one_of, wanted
from scraper.new.known import free_name
from scraper.new.references import References

_UNCHANGED = "tetap"
# What needs a reason, and what happened on a day.
_REASONED = frozenset({"dropped", "overtaken", "cancelled", "postponed"})
_MET = frozenset({"met", "partially_met"})


@dataclass
class EventMaker:
    """Asks for an event and puts it into a draft."""

    references: References
    today: dt.date

    def make(self) -> None:
        """Ask and make it; raises Unanswered."""
        ask, known = self.references.asker.ask, self.references.known
        programme = ask(
            Question(
                name="program",
                text="Program",
                read=known.one("programme"),
                offered=known.labels("programme"),
            )
        )
        title = ask(Question(name="judul", text="Apa yang terjadi atau direncanakan", read=wanted))
        kind = ask(
            Question(
                name="jenis",
                text="Jenis",
                read=one_of(of_table(codes.EVENT_KINDS)),
                default=codes.EVENT_KINDS["note"],
                offered=list(codes.EVENT_KINDS.values()),
            )
        )
        when = ask(
            Question(name="kapan", text="Kapan (Enter: tidak disebut)", read=spelling.date())
        )
        is_ahead = bool(when) and FuzzyDate.parse(when).latest > self.today
        cited = ask(
            Question(
                name="sumber",
                text="Sumber (alamat, atau nama yang tercatat; Enter: belum ada)",
                read=self.references.cited,
                offered=[*known.labels("source"), *known.labels("post")],
            )
        )
        shows = "happening" if when and not is_ahead else "plan"
        evidence = self.references.evidence(cited, shows)
        header: dict[str, Plain] = {
            "title": title,
            "kind": kind,
            "planned" if is_ahead else "happened": when,
            "evidence": evidence,
        }
        there = {
            ref.partition("/")[2] for ref in known.records.events if ref.startswith(f"{programme}/")
        }
        name = free_name(slugify(title), {*there, "index"}, 50)
        self.references.draft.write("event", f"{programme}/{name}", header)


@dataclass
class NewsMaker:
    """Asks what a source shows of a record, and puts the proof into the record's file."""

    references: References
    today: dt.date

    def make(self) -> None:
        """Ask and write it down; raises Unanswered."""
        ask, known = self.references.asker.ask, self.references.known
        records = named(known.records)
        names: dict[str, list[str]] = {}
        for name, one in records.items():
            names.setdefault(name_of(one), []).append(name)
        choices = [
            Choice(name, records[name].title, tuple(others)) for name, others in names.items()
        ]
        chosen = ask(
            Question(
                name="catatan",
                text="Kabar tentang janji, peristiwa, perjanjian, atau program mana",
                read=_record(choices),
                offered=[f"{one.value}: {one.label}" for one in choices],
            )
        )
        record = records[chosen]
        cited = ask(
            Question(
                name="sumber",
                text="Sumber kabar itu (alamat, atau nama yang tercatat)",
                read=lambda text: self.references.cited(wanted(text)),
                offered=[*known.labels("source"), *known.labels("post")],
            )
        )
        shows = ask(
            Question(
                name="menunjukkan",
                text="Yang ditunjukkan: rencana, pelaksanaan (benar terjadi), atau hasil",
                read=one_of(of_table(codes.EVIDENCE_SHOWS)),
                offered=list(codes.EVIDENCE_SHOWS.values()),
            )
        )
        evidence = self.references.evidence(cited, shows)[0]
        fields = self._state(record) if isinstance(record, Commitment | Event) else {}
        draft, order = self.references.draft, keys(type(record))
        day = self.today.isoformat()

        def edit(text: str) -> str:
            text = append(text, way_to(text, record), "evidence", evidence, order)
            for key, value in fields.items():
                text = set_field(text, way_to(text, record), key, value, order)
            return looked_at(text, record, day)

        draft.change(record.path, edit)
        draft.place = record.address

    def _state(self, record: Commitment | Event) -> Mapping[str, str]:
        """Ask how a record stands now, as far as the source says."""
        is_event = isinstance(record, Event)
        table = codes.EVENT_RECORDED if is_event else codes.COMMITMENT_RECORDED
        state = self.references.asker.ask(
            Question(
                name="keadaan",
                text="Keadaannya sekarang menurut sumber itu (Enter: tetap seperti tercatat)",
                read=one_of([Choice(_UNCHANGED, _UNCHANGED), *of_table(table)]),
                default=_UNCHANGED,
                offered=[_UNCHANGED, *table.values()],
            )
        )
        fields = {} if state == _UNCHANGED else {"recorded": state}
        day = "happened" if is_event else "met_on"
        if state in _MET or (is_event and state in {"done", "running"}):
            when = self.references.asker.ask(
                Question(name="kapan", text="Kapan (Enter: tidak disebut)", read=spelling.date())
            )
            fields |= {day: when} if when else {}
        if state in _REASONED:
            why = self.references.asker.ask(Question(name="alasan", text="Alasan", read=wanted))
            fields["reason"] = why
        return fields


def _record(choices: list[Choice]) -> Callable[[str], str]:
    read = one_of(choices, "salin namanya dari make tinjau, misalnya janji/mou/nama")

    def read_name(text: str) -> str:
        path = text.partition("://")[2].partition("/")[2] if "://" in text else text
        name = path.partition(": ")[0].removeprefix("content/").removesuffix(".md")
        return read(name.replace("/#", "/").strip("/") or text)

    return read_name
