"""A correction of a post, in all its places at once, and the notice of one that is withdrawn."""

import re
from dataclasses import dataclass

from plugins.domain.core import codes
from plugins.domain.editing.text_edits import append, set_field
from plugins.domain.headers.document import Plain, parse
from plugins.domain.records.declarations.schema import keys
from plugins.domain.records.models import Post
from scraper.new.asking import Asker, Question, of_table, one_of, wanted
from scraper.new.draft import Draft
from scraper.new.known import Known

_ORDER = keys(Post)
_YES = frozenset({"y", "ya"})
# Where readers see the words of a post.
_SEEN = ("title", "summary")


@dataclass
class CorrectionMaker:
    """Asks what was wrong in a post; ``now`` is the moment of the correction."""

    asker: Asker
    known: Known
    draft: Draft
    now: str

    def correct(self) -> None:
        """Ask and write the correction; raises Unanswered."""
        post = self._post()
        kind = self.asker.ask(
            Question(
                name="jenis",
                text="Jenis: ralat (salah tulis kami), koreksi, hak jawab, atau pemutakhiran",
                read=one_of(of_table(codes.CORRECTION_KINDS)),
                default=codes.CORRECTION_KINDS["ralat"],
                offered=list(codes.CORRECTION_KINDS.values()),
            )
        )
        before = self._ask("semula", "Semula tertulis")
        after = self._ask("menjadi", "Seharusnya")
        reason = self._ask("alasan", "Alasan")
        by = self.asker.ask(
            Question(name="oleh", text="Diajukan atau ditulis oleh", read=wanted, default="Redaksi")
        )
        texts = [post.body, *(str(getattr(post, name)) for name in _SEEN)]
        count = sum(len(_found(before, text)) for text in texts)
        replaced = bool(count) and self.asker.ask(
            Question(
                name="ganti",
                text=f"'{before}' ada {count} kali dalam judul, ringkasan, dan isi. Ganti semuanya",
                read=lambda text: text.casefold() in _YES,
                default="ya",
            )
        )
        if not replaced:
            self.asker.say(f"  Perbaiki sendiri kata-katanya dalam {post.path}.")
        entry = {"at": self.now, "kind": kind, "before": before, "after": after}
        correction = {**entry, "reason": reason, "by": by}
        note = f"Semula '{before}', seharusnya '{after}'."
        change = {"at": self.now, "kind": "major", "note": note}

        def edit(text: str) -> str:
            if replaced:
                text = _replaced(text, before, after)
            text = set_field(text, [], "updated", self.now, _ORDER)
            text = append(text, [], "corrections", correction, _ORDER)
            return append(text, [], "changes", change, _ORDER)

        self.draft.change(post.path, edit)

    def withdraw(self) -> None:
        """Ask and write the notice; raises Unanswered."""
        post = self._post()
        reason = self._ask("alasan", "Alasan, yang dibaca umum")
        one = self.known.one("post")
        instead = self.asker.ask(
            Question(
                name="pengganti",
                text="Berita penggantinya (Enter: tidak ada)",
                read=lambda text: one(text) if text else "",
                offered=self.known.labels("post"),
            )
        )
        notice: dict[str, Plain] = {"at": self.now, "reason": reason}
        if instead:
            notice["replaced_by"] = instead
        self.draft.change(post.path, lambda text: set_field(text, [], "withdrawn", notice, _ORDER))

    def _post(self) -> Post:
        ref = self.asker.ask(
            Question(
                name="berita",
                text="Berita yang mana (judul atau alamatnya)",
                read=self.known.one("post"),
                offered=self.known.labels("post"),
            )
        )
        post = self.known.records.posts[ref]
        self.draft.place = post.address
        return post

    def _ask(self, name: str, text: str) -> str:
        return self.asker.ask(Question(name=name, text=text, read=wanted))


def _found(words: str, text: str) -> list[str]:
    return re.findall(rf"(?<!\w){re.escape(words)}(?!\w)", text)


def _replaced(text: str, before: str, after: str) -> str:
    """Put the right words in the place of the wrong ones, wherever readers see them."""
    header, body = parse(text)
    for name in _SEEN:
        value = str(header[name])
        if _found(before, value):
            text = set_field(text, [], name, _right(value, before, after), _ORDER)
    head = text.removesuffix(body)
    return head + _right(body, before, after)


def _right(text: str, before: str, after: str) -> str:
    return re.sub(rf"(?<!\w){re.escape(before)}(?!\w)", lambda _found: after, text)
