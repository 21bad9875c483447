"""The sentences as a command: what is printed, and what fails."""

import json
from pathlib import Path

import pytest

from plugins.commands.records import sentences
from plugins.domain.site.sentences import derived
from tests.site.texts import event, organisations, programme

FILES = {
    "rujukan/organisasi.yaml": organisations(),
    "program/kota/index.md": programme(recorded="stopped"),
    "program/kota/rapat.md": event(planned="2026-10-01"),
}


def test_sentences_are_told(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sentences.main(["--content", str(content)]) == 0
    found = capsys.readouterr()
    assert found.err == ""
    assert found.out == (
        "/program/kota/\n"
        "  status: Dihentikan\n"
        "    isian catatan mengatakannya; recorded: stopped\n"
        "  kalimat: Program ini dihentikan.\n"
        "    isian catatan mengatakannya; recorded: stopped\n"
        "/program/kota/#rapat\n"
        "  status: Lewat tenggat, kami belum menemukan kabar\n"
        "    kami belum menemukan, bukan: tidak terjadi; planned: 2026-10-01\n"
        "  kalimat: Jadwalnya (1 Oktober 2026) sudah lewat, dan kami belum menemukan kabar "
        "pelaksanaannya.\n"
        "    kami belum menemukan, bukan: tidak terjadi; planned: 2026-10-01\n"
        "4 kalimat.\n"
    )


def test_machines_get_an_object_a_line(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sentences.main(["--content", str(content), "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(lines) == 4
    assert lines[0] == {
        "kind": "programme",
        "ref": "kota",
        "address": "/program/kota/",
        "place": "status",
        "sentence": "Dihentikan",
        "template": "Dihentikan",
        "claim": "recorded",
        "rests_on": ["recorded"],
        "basis": ["recorded: stopped"],
        "holds": True,
    }


def test_a_sentence_that_no_template_allows_fails(
    content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(derived, "TEMPLATES", ())
    assert sentences.main(["--content", str(content)]) == 1
    found = capsys.readouterr()
    assert "    tanpa pola; tidak ada isian dan bukti\n" in found.out
    assert found.err.splitlines()[0] == (
        "content/program/kota/index.md:1: 'Dihentikan' tidak berdasar: pola kalimatnya; "
        "perbaiki pola atau catatannya"
    )
