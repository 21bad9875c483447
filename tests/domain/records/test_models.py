import dataclasses
from typing import Any

import pytest

from plugins.domain.core import codes
from plugins.domain.headers.document import parse
from plugins.domain.records import components
from plugins.domain.records.declarations.field_types import Reading
from plugins.domain.records.declarations.schema import read_model, specs
from plugins.domain.records.models import (
    Agreement,
    Commitment,
    Event,
    Organisation,
    Page,
    Person,
    Post,
    Programme,
    Record,
    Source,
)

MODELS = (Post, Page, Programme, Event, Commitment, Agreement, Organisation, Person, Source)


def _read(model: type[Any], header: str, ref: str = "") -> Any:
    parsed, _ = parse(f"---\n{header}---\n")
    reading = Reading("content/a.md")
    record = read_model(model, parsed, reading, ref=ref, path="content/a.md", lines=reading.lines)
    assert [str(problem) for problem in reading.problems] == []
    return record


SMALLEST = [
    (Post, "2018/05/mou",
     "id: urn:uuid:1\ntitle: A\ndate: 2018-05-09\ncategory: teknologi\nsummary: B\n",
     "/berita/2018/05/mou/"),
    (Page, "tentang", "title: A\nsummary: B\n", "/tentang/"),
    (Programme, "smart-city", "title: A\nsummary: B\n", "/program/smart-city/"),
    (Event, "smart-city/tanda-tangan", "title: A\nkind: signing\n",
     "/program/smart-city/#tanda-tangan"),
    (Agreement, "mou-2018", "title: A\nkind: pks\nparties: [{org: blora}]\n", "/mou/mou-2018/"),
    (Commitment, "mou-2018/janji", "id: janji\nplain: A.\nowner: [blora]\nbasis: from_news\n",
     "/janji/mou-2018/janji/"),
    (Organisation, "blora", "id: blora\nname: Kabupaten Blora\n", "/instansi/blora/"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("model", "ref", "header", "address"), SMALLEST, ids=[case[0].__name__ for case in SMALLEST]
)
def test_the_smallest_record_has_its_address(
    model: type[Any], ref: str, header: str, address: str
) -> None:
    assert _read(model, header, ref).address == address


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_of_a_record_is_declared(model: type[Any]) -> None:
    own = {item.name for item in dataclasses.fields(model)}
    assert own - {item.name for item in dataclasses.fields(Record)} == set(specs(model))


PARTS = [getattr(components, name) for name in components.__all__]


@pytest.mark.parametrize("part", PARTS, ids=components.__all__)
def test_a_part_declares_every_field(part: type[Any]) -> None:
    own = {field.name for field in dataclasses.fields(part) if "type" in field.metadata}
    assert own == set(specs(part))
    derived = {field.name for field in dataclasses.fields(part)} - own
    # Whether a cited post only retells is known once all posts are read.
    assert derived <= {"is_retold"}


def test_post() -> None:
    post = _read(
        Post,
        """\
id: tag:blogger.com,1999:blog-1.post-2
title: A
date: 2018-05-09 10:41
category: teknologi
summary: B
photos:
  - file: 2018/a.png
source:
  kind: imported
import:
  source: lama
  record: {}
  written: {}
""".format("0" * 64, "f" * 64),
    )
    assert post.is_imported
    assert post.status == "published"
    assert post.photos[0].address == "/gambar/2018/a.png"
    assert post.import_.source == "lama"
    assert not dataclasses.replace(post, source=None).is_imported


def test_event_and_commitment_name_what_they_belong_to() -> None:
    event = _read(Event, "title: A\nkind: signing\n", "smart-city/tanda-tangan")
    assert (event.programme, event.anchor) == ("smart-city", "tanda-tangan")
    promise = _read(
        Commitment, "id: janji\nplain: A.\nowner: [blora]\nbasis: from_news\n", "mou-2018/janji"
    )
    assert promise.parent == "mou-2018"


AGREEMENT = """\
title: A
kind: kesepakatan_bersama
parties:
  - org: blora
signatories:
  - capacity: Bupati
    acting: Plt.
    as: signatory
  - name_as_printed: B
    as: witness
signed:
  date: 2018-05-08
term:
  duration: P5Y
documents:
  - title: Naskah
    path: mou.pdf
    access: public
  - title: Lampiran
    access: not_obtained
commitments:
  - id: janji
    plain: Membangun.
    owner: [blora]
    basis: from_news
    due: 2020
claims:
  - field: term.end
    value: 2023
"""


def test_agreement() -> None:
    agreement = _read(Agreement, AGREEMENT, "mou-2018")
    assert agreement.signed_on.text == "2018-05-08"
    assert [person.signs for person in agreement.signatories] == [True, False]
    assert [document.address for document in agreement.documents] == ["/dokumen/mou.pdf", None]
    assert agreement.term.states_end
    assert not components.Term().states_end
    assert dataclasses.replace(agreement, signed=None).signed_on is None


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("", 1),
        ("title", 2),
        ("term.duration", 15),
        ("term.end", 14),
        ("parties[0].org", 5),
        ("signatories[1]", 10),
        ("signatories[1].person", 10),
        ("documents[7]", 16),
        ("purpose", 1),
    ],
)
def test_a_record_knows_the_line_of_a_field(name: str, line: int) -> None:
    assert _read(Agreement, AGREEMENT).line(name) == line


@pytest.mark.parametrize(("name", "line"), [("", 23), ("due", 27), ("reason", 23)])
def test_a_commitment_knows_its_lines_in_its_agreement(name: str, line: int) -> None:
    promise = _read(Agreement, AGREEMENT).commitments[0]
    assert promise.path == "content/a.md"
    assert promise.line(name) == line


def test_a_commitment_that_cannot_be_read_is_left_out() -> None:
    parsed, _ = parse(
        "---\ntitle: A\nkind: pks\nparties: [{org: blora}]\ncommitments: [{id: janji}]\n---\n"
    )
    reading = Reading("content/a.md")
    agreement = read_model(Agreement, parsed, reading)
    assert agreement is not None
    assert agreement.commitments == ()
    assert {problem.line for problem in reading.problems} == {5}


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("id: a\nname: Arief Rohman\n", "Arief Rohman"),
        ("id: a\nname: Arief Rohman\nprefix: H.\n", "H. Arief Rohman"),
        ("id: a\nname: Arief Rohman\nsuffix: M.Si.\n", "Arief Rohman, M.Si."),
        ("id: a\nname: Arief Rohman\nprefix: H.\nsuffix: M.Si.\n", "H. Arief Rohman, M.Si."),
    ],
)
def test_the_full_name_of_a_person(header: str, name: str) -> None:
    assert _read(Person, header).full_name == name


def test_a_source_kept_here_names_its_path() -> None:
    source = _read(
        Source, "id: perda\npublisher: DPRD\ntitle: Perda\npath: perda.pdf\ntype: regulation\n"
    )
    assert (source.path, source.path_) == ("content/a.md", "perda.pdf")


@pytest.mark.parametrize(
    ("shows", "proves"), [("plan", False), ("happening", True), ("result", True)]
)
def test_only_a_happening_or_a_result_proves(shows: str, proves: bool) -> None:
    assert shows in codes.EVIDENCE_SHOWS
    assert components.Evidence(source="a", shows=shows).proves is proves
