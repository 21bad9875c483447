"""Answers typed on a terminal, where what is known is offered while one types."""

import sys
from collections.abc import Iterable, Sequence

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.output import create_output

MOST = 40


class Terminal:
    """A person at a terminal."""

    is_patient = True

    def __init__(self, session: PromptSession[str] | None = None) -> None:
        self._session = session or PromptSession(output=create_output(sys.__stdout__))

    def line(self, prompt: str, offered: Sequence[str]) -> str:
        """Give what the person types; raises EOFError, KeyboardInterrupt."""
        return self._session.prompt(prompt, completer=Offered(offered), complete_while_typing=True)


class Offered(Completer):
    """Offers every name that holds all typed words; after a semicolon another one begins."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names

    def get_completions(
        self,
        document: Document,
        complete_event: CompleteEvent,  # noqa: ARG002
    ) -> Iterable[Completion]:
        typed = document.text_before_cursor.rpartition(";")[2].lstrip()
        words = typed.casefold().split()
        found = (
            name for name in self._names if words and all(word in name.casefold() for word in words)
        )
        for name, _number in zip(found, range(MOST), strict=False):
            yield Completion(name, start_position=-len(typed))
