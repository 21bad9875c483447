"""An agreement with its parties, signatories, promises and proof, from a dozen answers."""

from dataclasses import dataclass

from plugins.domain.core import codes
from plugins.domain.headers.document import Plain
from plugins.domain.records.layout import RESERVED_AGREEMENTS, RESERVED_PARENTS
from plugins.domain.values.slugs import slugify
from scraper.new import spelling
from scraper.new.asking import InvalidAnswer, Question, of_table, one_of, wanted
from scraper.new.known import free_name
from scraper.new.references import References

_WORDS = {
    "nota_kesepahaman": ("mou", "memorandum of understanding", "nota kesepahaman bersama"),
    "pks": ("pks", "kontrak"),
    "kesepakatan_bersama": ("kb", "mou daerah"),
}
_FEWEST_PARTIES = 2


@dataclass
class AgreementMaker:
    """Asks for an agreement and puts it into a draft, with all that it names."""

    references: References

    def make(self) -> None:
        """Ask and make it; raises Unanswered."""
        ask = self.references.asker.ask
        labels = self.references.known.labels
        title = ask(Question(name="judul", text="Judul (tentang apa)", read=_title))
        kind = ask(
            Question(
                name="jenis",
                text="Bentuk",
                read=one_of(of_table(codes.AGREEMENT_KINDS, **_WORDS)),
                default=codes.AGREEMENT_KINDS["nota_kesepahaman"],
                offered=list(codes.AGREEMENT_KINDS.values()),
            )
        )
        names = ask(
            Question(
                name="pihak",
                text="Pihak-pihak, dalam urutan naskah (dengan ';')",
                read=self._parties,
                offered=labels("organisation"),
            )
        )
        parties = [self.references.organisation(name) for name in names]
        people = ask(
            Question(
                name="penandatangan",
                text="Penandatangan tiap pihak, jabatan dalam kurung (dengan ';')",
                read=self.references.people,
                offered=labels("person"),
            )
        )
        orgs = [*parties, *[parties[0]] * len(people)]
        signatories = [
            self.references.signatory(text, self.references.represented(text, parties) or org)
            for text, org in zip(people, orgs, strict=False)
        ]
        day, place = ask(
            Question(
                name="ditandatangani",
                text="Ditandatangani (hari, boleh dengan tempatnya: 4 Mei 2026 di Blora)",
                read=spelling.dated_place,
            )
        )
        promises = ask(
            Question(
                name="janji",
                text="Yang dijanjikan, satu kalimat (beberapa dengan ';'; Enter: belum tahu)",
                read=spelling.several,
            )
        )
        commitments = self._promises(promises, parties)
        cited = ask(
            Question(
                name="sumber",
                text="Sumber (alamat, atau nama yang tercatat; Enter: belum ada)",
                read=self.references.cited,
                offered=[*labels("source"), *labels("post")],
            )
        )
        evidence = self.references.evidence(cited, "happening" if day else "plan")
        signed = {key: value for key, value in (("date", day), ("place", place)) if value}
        header: dict[str, Plain] = {
            "title": title,
            "kind": kind,
            "parties": [{"org": org} for org in parties],
            "signatories": signatories,
            "signed": signed,
            "commitments": commitments,
            "evidence": evidence,
        }
        self.references.draft.write("agreement", self._ref(title, day), header)

    def _parties(self, text: str) -> list[str]:
        names = self.references.organisations(text)
        if len({name.casefold() for name in names}) < max(_FEWEST_PARTIES, len(names)):
            finding = f"hanya {len(names)} pihak" if len(names) < _FEWEST_PARTIES else "pihak ganda"
            raise InvalidAnswer(finding, "tulis dua pihak atau lebih, dengan ';' di antaranya")
        return names

    def _promises(self, texts: list[str], parties: list[str]) -> list[Plain]:
        """Ask who owes what was promised, and by when."""
        made: list[Plain] = []
        ids: list[str] = []
        known = {one.value: one.label for one in self.references.known.choices("organisation")}
        for number, text in enumerate(texts, 1):
            which = f"'{text}'" if len(texts) > 1 else "itu"
            owner = self.references.asker.ask(
                Question(
                    name=f"pengampu {number}",
                    text=f"Siapa yang menjanjikan {which}",
                    read=self._owners,
                    default=known[parties[0]],
                    offered=self.references.known.labels("organisation")[::-1],
                )
            )
            due = self.references.asker.ask(
                Question(
                    name=f"tenggat {number}",
                    text="Tenggatnya (Enter: tidak disebut)",
                    read=spelling.date(deadline=True),
                )
            )
            ids.append(free_name(slugify(text), ids, 40))
            promise = {"id": ids[-1], "plain": sentence(text), "owner": owner, "due": due}
            made.append({**{k: v for k, v in promise.items() if v}, "basis": "from_news"})
        return made

    def _owners(self, text: str) -> list[str]:
        names = spelling.several(text)
        if not names:
            raise InvalidAnswer("jawaban kosong", "tulis lembaganya")
        found = [self.references.known.find("organisation", name) for name in names]
        if None in found:
            finding = f"'{names[found.index(None)]}' belum tercatat"
            raise InvalidAnswer(finding, "pilih salah satu pihak, atau make new LEMBAGA=...")
        return [one for one in found if one]

    def _ref(self, title: str, day: str) -> str:
        """Give the name of the file: the first words and the year."""
        slug = slugify(f"{free_name(slugify(title), (), 50)} {day[:4]}")
        records = self.references.known.records
        taken = {*records.agreements, *records.programmes, *RESERVED_AGREEMENTS, *RESERVED_PARENTS}
        return free_name(slug, taken)


def sentence(text: str) -> str:
    """
    Write a promise as a sentence.

    >>> sentence("membangun taman"), sentence("Merawat taman.")
    ('Membangun taman.', 'Merawat taman.')
    """
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _title(text: str) -> str:
    plain = wanted(text)
    return plain.removeprefix("tentang ").removeprefix("Tentang ")
