"""Answers: read, offered, asked for again where somebody sits there."""

import io
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest
from prompt_toolkit import PromptSession
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from scraper.new.asking import (
    Asker,
    Choice,
    InvalidAnswer,
    Lines,
    Question,
    Unanswered,
    one_of,
    wanted,
)
from scraper.new.terminal import Offered, Terminal

CHOICES = [
    Choice("pks", "Perjanjian Kerja Sama", ("kontrak",)),
    Choice("kb", "Kesepakatan Bersama"),
]


def asker(answers: str, *, is_patient: bool = False) -> Asker:
    said = io.StringIO()
    return Asker(Lines(io.StringIO(answers), said, is_patient), said)


def said(one: Asker) -> str:
    assert isinstance(one.said, io.StringIO)
    return one.said.getvalue()


@pytest.mark.parametrize("text", ["pks", "PKS", "kontrak", "Perjanjian Kerja Sama", "per", "kon"])
def test_a_choice_is_known_by_its_names(text: str) -> None:
    assert one_of(CHOICES)(text) == "pks"


@pytest.mark.parametrize(
    ("text", "finding"),
    [("k", "dapat berarti beberapa"), ("lain", "tidak dikenal"), ("", "tidak dikenal")],
)
def test_a_choice_is_never_guessed(text: str, finding: str) -> None:
    with pytest.raises(InvalidAnswer, match=f"{finding}; pilih: Perjanjian Kerja Sama, Kesep"):
        one_of(CHOICES)(text)


def test_a_person_is_asked_again_and_a_stream_is_not() -> None:
    question = Question(name="jenis", text="Jenis", read=one_of(CHOICES))
    patient = asker("x\nkb\n", is_patient=True)
    assert patient.ask(question) == "kb"
    assert said(patient) == (
        "Jenis:   'x' tidak dikenal; pilih: Perjanjian Kerja Sama, Kesepakatan Bersama\nJenis: "
    )
    with pytest.raises(Unanswered, match=r"^jawaban:1: 'x' tidak dikenal; pilih"):
        asker("x\nkb\n").ask(question)


def test_what_is_known_beforehand_is_offered_or_not_even_asked() -> None:
    one = asker("\n")
    one.defaults["judul"], one.given["nama"] = "Dari dokumen", "Ani"
    assert one.ask(Question(name="judul", text="Judul", read=wanted)) == "Dari dokumen"
    assert one.ask(Question(name="nama", text="Nama", read=wanted)) == "Ani"
    assert (one.asked, said(one)) == (1, "Judul [Dari dokumen]: \n")


def test_a_long_default_is_shown_short() -> None:
    one = asker("\n")
    assert (
        one.ask(Question(name="a", text="A", read=wanted, default="kata " * 30))
        == ("kata " * 30).strip()
    )
    assert said(one) == f"A [{('kata ' * 30)[:57]}...]: \n"


@pytest.mark.parametrize(
    ("answers", "text"),
    [
        pytest.param("Satu.\n\nDua.\n.\nlain\n", "Satu.\n\nDua.", id="full stop"),
        pytest.param("Satu.\n\n\nDua.\n", "Satu.\n\n\nDua.", id="end of the stream"),
        pytest.param("\nlain\n", "semula", id="empty"),
    ],
)
def test_a_long_text_ends_with_a_full_stop(answers: str, text: str) -> None:
    question = Question(name="isi", text="Isi", read=str, default="semula", is_long=True)
    assert asker(answers).ask(question) == text


@pytest.mark.parametrize(
    ("typed", "completions"),
    [
        ("contoh dinas", [("Dinas Contoh", -12)]),
        ("UGM; din", [("Dinas Contoh", -3), ("Dinas Lain", -3)]),
        ("", []),
        ("UGM; ", []),
        ("x", []),
    ],
)
def test_what_holds_all_words_is_offered(
    typed: str, completions: Sequence[tuple[str, int]]
) -> None:
    found = Offered(["Dinas Contoh", "Dinas Lain", "UGM"]).get_completions(
        Document(typed), CompleteEvent()
    )
    assert [(one.text, one.start_position) for one in found] == completions


def typed_on_a_terminal(keys_typed: str) -> str:
    with create_pipe_input() as keys, create_app_session(keys, DummyOutput()):
        keys.send_text(keys_typed)
        return Terminal(PromptSession()).line("Tempat: ", ["Blora"])


def test_a_terminal_gives_a_line() -> None:
    # In a thread of its own: another test's browser may keep this one's loop of events running.
    with ThreadPoolExecutor(1) as threads:
        assert threads.submit(typed_on_a_terminal, "Blora\n").result(30) == "Blora"
