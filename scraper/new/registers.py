"""An entry of a reference list by itself: a body, a person, a source."""

from collections.abc import Callable
from dataclasses import dataclass

from plugins.domain.core import codes
from scraper.new import spelling
from scraper.new.asking import InvalidAnswer, Question, free, of_table, one_of, wanted
from scraper.new.known import bare
from scraper.new.references import References, guess, is_address


@dataclass
class RegisterMaker:
    """Asks for one entry and puts it into a draft."""

    references: References

    def organisation(self) -> None:
        """Ask for a body; raises Unanswered."""
        ask, known = self.references.asker.ask, self.references.known
        whole = ask(
            Question(
                name="nama",
                text="Nama lengkap lembaga (nama singkat dalam kurung)",
                read=self._unknown("organisation"),
            )
        )
        name, short = spelling.with_aside(whole)
        kind = ask(
            Question(
                name="jenis",
                text="Jenis",
                read=one_of(of_table(codes.ORGANISATION_KINDS)),
                default=codes.ORGANISATION_KINDS[guess(name)],
                offered=list(codes.ORGANISATION_KINDS.values()),
            )
        )
        one = known.one("organisation")
        parent = ask(
            Question(
                name="induk",
                text="Lembaga induk (Enter: tidak ada)",
                read=lambda text: one(text) if text else "",
                offered=known.labels("organisation"),
            )
        )
        new = self.references.new_organisation(name.removeprefix("+").strip(), short, kind, parent)
        self.references.draft.place = f"/instansi/{new}/"

    def person(self) -> None:
        """Ask for a person; raises Unanswered."""
        ask = self.references.asker.ask
        name = ask(Question(name="nama", text="Nama dengan gelarnya", read=self._unknown("person")))
        office = ask(Question(name="jabatan", text="Jabatan (Enter: tidak ada)", read=free))
        org = ""
        if office:
            body = ask(
                Question(
                    name="lembaga",
                    text="Di lembaga",
                    read=lambda text: self._body(wanted(text)),
                    offered=self.references.known.labels("organisation"),
                )
            )
            org = self.references.organisation(body)
        self.references.new_person(name, office, org)

    def source(self) -> None:
        """Ask for a source; raises Unanswered."""
        address = self.references.asker.ask(
            Question(name="alamat", text="Alamat sumber (https://...)", read=self._address)
        )
        self.references.new_source(address)

    def _unknown(self, kind: str) -> Callable[[str], str]:
        def read(text: str) -> str:
            whole = wanted(text)
            name = spelling.with_aside(whole).text
            if found := self.references.known.find(kind, name):
                raise InvalidAnswer(f"'{name}' sudah tercatat dengan id '{found}'", "pakai itu")
            return whole

        return read

    def _body(self, text: str) -> str:
        self.references.organisations(text)
        return text

    def _address(self, text: str) -> str:
        if not is_address(text):
            raise InvalidAnswer(f"'{text}' bukan alamat web", "salin dari baris alamat peramban")
        if found := self.references.known.find("source", bare(text)):
            raise InvalidAnswer(f"alamat itu sudah tercatat dengan id '{found}'", "pakai itu")
        return text
