"""Questions to a person: on a terminal what is known is offered, elsewhere a line is an answer."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, TextIO, TypeVar

T = TypeVar("T")
END = "."
# An answer that takes nothing where something is offered.
NONE = "-"
_UNSHOWN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


class InvalidAnswer(ValueError):
    """An answer that cannot be used: what was found and what to write instead."""

    def __init__(self, finding: str, remedy: str) -> None:
        super().__init__(f"{finding}; {remedy}")
        self.finding = finding
        self.remedy = remedy


class Unanswered(Exception):
    """A question that nobody can be asked again: the number of the answer, and what is wrong."""

    def __init__(self, number: int, finding: str, remedy: str) -> None:
        super().__init__(f"jawaban:{number}: {finding}; {remedy}")


@dataclass(frozen=True, kw_only=True)
class Question(Generic[T]):
    """
    One question: its words, how an answer is read, and what is offered.

    ``read`` raises InvalidAnswer. An empty answer stands for ``default``. What a document says
    instead goes by the ``name``. A text that ``is_long`` ends with a line that holds a full stop.
    """

    name: str
    text: str
    read: Callable[[str], T]
    default: str = ""
    offered: Sequence[str] = ()
    is_long: bool = False


class Input(Protocol):
    """Where answers come from."""

    @property
    def is_patient(self) -> bool:
        """Whether a person can be asked again."""
        ...

    def line(self, prompt: str, offered: Sequence[str]) -> str:
        """Give one answer; raises EOFError where there are no more."""
        ...


@dataclass(frozen=True)
class Lines:
    """Answers from a stream, a line each; questions are written beside them."""

    answers: TextIO
    said: TextIO
    is_patient: bool = False

    def line(self, prompt: str, offered: Sequence[str]) -> str:  # noqa: ARG002
        """Read the next line."""
        self.said.write(prompt)
        self.said.flush()
        line = self.answers.readline()
        if not line:
            raise EOFError
        if not self.is_patient:
            self.said.write("\n")
        return line.rstrip("\r\n")


@dataclass
class Asker:
    """
    Asks one question after the other.

    ``defaults`` are what is known beforehand, from a document or a command line, by the names of
    questions; a ``given`` answer is not asked for at all.
    """

    input: Input
    said: TextIO
    defaults: dict[str, str] = field(default_factory=dict)
    given: dict[str, str] = field(default_factory=dict)
    asked: int = 0

    def ask(self, question: Question[T]) -> T:
        """Give the answer; raises Unanswered where it is wrong and nobody can be asked again."""
        default = self.defaults.get(question.name, question.default)
        while True:
            given = self.given.pop(question.name, None)
            text = given if given is not None else self._text(question, default)
            try:
                text = _shown(text).strip()
                return question.read("" if text == NONE else text or default)
            except InvalidAnswer as error:
                if not self.input.is_patient:
                    raise Unanswered(self.asked, error.finding, error.remedy) from None
                self.say(f"  {error}")

    def say(self, line: str) -> None:
        """Tell the person something."""
        self.said.write(f"{line}\n")

    def _text(self, question: Question[T], default: str) -> str:
        self.asked += 1
        shown = default if len(default) <= 60 else f"{default[:57]}..."
        hint = f" [{' '.join(shown.split())}]" if default else ""
        prompt = f"{question.text}{hint}: "
        try:
            if not question.is_long:
                return self.input.line(prompt, question.offered)
            return "\n".join(self._paragraphs(prompt))
        except EOFError:
            finding = f"jawaban habis pada '{question.text}'"
            raise Unanswered(
                self.asked, finding, "beri satu baris untuk setiap pertanyaan"
            ) from None

    def _paragraphs(self, prompt: str) -> Iterator[str]:
        """Give the lines up to one that holds only a full stop; an empty first one ends at once."""
        line = self.input.line(f"{prompt}\n", ())
        if not line.strip():
            return
        while line.strip() != END:
            yield line
            try:
                line = self.input.line("", ())
            except EOFError:  # the end of a file is one of a text, too
                return


def _shown(text: str) -> str:
    """Refuse what cannot be seen, or is no character at all."""
    if found := _UNSHOWN.search(text):
        finding = f"ada aksara tersembunyi U+{ord(found[0]):04X}"
        raise InvalidAnswer(finding, "ketik ulang jawaban itu, dengan terminal UTF-8")
    return text


@dataclass(frozen=True)
class Choice:
    """Something that can be chosen: its code, its name, and what else people call it."""

    value: str
    label: str
    words: tuple[str, ...] = ()

    @property
    def names(self) -> Iterator[str]:
        for name in (self.value, self.label, *self.words):
            yield name.casefold()


def one_of(choices: Sequence[Choice], remedy: str = "") -> Callable[[str], str]:
    """
    Make a reader of one choice: by its code, its name, or the beginning that only it has.

    >>> one_of([Choice("pks", "Perjanjian"), Choice("lain", "Lain")])("per")
    'pks'
    """

    def read(text: str) -> str:
        wanted = text.casefold()
        exact = [one.value for one in choices if wanted in one.names]
        begun = [one.value for one in choices if any(n.startswith(wanted) for n in one.names)]
        found = exact or (begun if wanted else [])
        if len(set(found)) != 1:
            known = remedy or ", ".join(one.label for one in choices[:20])
            finding = f"'{text}' dapat berarti beberapa" if found else f"'{text}' tidak dikenal"
            raise InvalidAnswer(finding, f"pilih: {known}")
        return found[0]

    return read


def of_table(table: Mapping[str, str], **words: tuple[str, ...]) -> list[Choice]:
    """Give the choices of a list of codes."""
    return [Choice(code, label, words.get(code, ())) for code, label in table.items()]


def wanted(text: str) -> str:
    """
    Read a text that must be there.

    >>> wanted("  Lomba   membaca ")
    'Lomba membaca'
    """
    if not text.strip():
        raise InvalidAnswer("jawaban kosong", "pertanyaan ini perlu dijawab")
    return " ".join(text.split())


def free(text: str) -> str:
    """Read a text that may be empty."""
    return " ".join(text.split())
