"""The forms follow the declaration of the fields: their words, choices, relations and places."""

from collections.abc import Iterator
from typing import Any

import pytest

from plugins.domain.core.rules import Rules
from plugins.domain.forms.configuration import InvalidHost, backend, called, configuration
from plugins.domain.forms.form_list import SHORT, WHOLE, collections
from plugins.domain.forms.widgets import fields, hint, label
from plugins.domain.records.declarations.agreements import Agreement
from plugins.domain.records.declarations.events import Event
from plugins.domain.records.declarations.posts import Post
from plugins.domain.records.declarations.programmes import Programme
from plugins.domain.records.declarations.registers import Source
from plugins.domain.records.declarations.schema import keys, specs


def field(model: type[Any], path: str) -> dict[str, Any]:
    """Give the field of a form by its path in the header."""
    found = fields(model, Rules())
    for name in path.split("."):
        one = next(one for one in found if one["name"] == name)
        found = one.get("fields", [])
    return one


@pytest.mark.parametrize("form", SHORT, ids=lambda form: form.name)
def test_a_short_form_asks_declared_fields_and_few(form: Any) -> None:
    asked = fields(form.model, Rules(), form.asks)
    assert {one["name"] for one in asked} <= set(keys(form.model))
    assert len(asked) + form.body <= 12


@pytest.mark.parametrize("form", SHORT, ids=lambda form: form.name)
def test_a_form_for_new_records_asks_what_a_record_must_have(form: Any) -> None:
    needed = {spec.key for spec in specs(form.model).values() if spec.required}
    if form.new:
        assert needed <= {name.partition(".")[0] for name in form.asks}


@pytest.mark.parametrize("form", WHOLE, ids=lambda form: form.name)
def test_a_whole_form_asks_all_but_what_the_importer_keeps(form: Any) -> None:
    asked = [one["name"] for one in fields(form.model, Rules())]
    assert asked == [key for key in keys(form.model) if key != "import"]


FIELDS = (
    (Post, "category", {"widget": "select", "required": True}),
    (Post, "id", {"widget": "uuid", "prefix": "urn:uuid:"}),
    (Post, "date", {"widget": "datetime", "format": "YYYY-MM-DD", "type": "date"}),
    (Post, "updated", {"widget": "datetime", "format": "YYYY-MM-DD HH:mm"}),
    (Post, "summary", {"widget": "string", "maxlength": 300, "required": True}),
    (Post, "tags", {"widget": "list", "required": False}),
    (Post, "photos.file", {"widget": "image", "media_folder": "/content/gambar/{{year}}"}),
    (Post, "source.url", {"widget": "string", "type": "url"}),
    (Post, "programmes", {"widget": "relation", "collection": "program", "multiple": True}),
    (
        Post,
        "commitments",
        {"collection": "perjanjian", "value_field": "{{slug}}/{{commitments.*.id}}"},
    ),
    (Source, "path", {"widget": "file", "public_folder": "{{year}}"}),
    (Event, "kind", {"widget": "select"}),
    (Agreement, "signed", {"widget": "object", "collapsed": True}),
    (Agreement, "commitments.text", {"widget": "text"}),
    (Agreement, "last_reviewed", {"widget": "datetime", "type": "date"}),
    (Agreement, "parties", {"widget": "list", "summary": "{{fields.org}}"}),
    (Agreement, "numbers.org", {"value_field": "entri.*.id", "file": "organisasi"}),
    (Agreement, "claims.value", {"widget": "string"}),
    (Agreement, "dprd.evidence", {"summary": "{{fields.source}}"}),
    (Agreement, "term.notice_months", {"pattern": ["^(?:\\d+)$", "Tulis seperti 2"]}),
    (Programme, "budget", {"widget": "list"}),
)


@pytest.mark.parametrize(
    ("model", "path", "wanted"), FIELDS, ids=[f"{m.__name__}.{p}" for m, p, _ in FIELDS]
)
def test_a_field_is_asked_as_its_type_wants(
    model: type[Any], path: str, wanted: dict[str, Any]
) -> None:
    assert wanted.items() <= field(model, path).items()


def test_choices_carry_the_words_of_the_regency() -> None:
    asked = fields(Post, Rules(categories={"laut": "laut"}), ["category"])
    assert asked[0]["options"] == [{"label": "Laut", "value": "laut"}]


def test_a_flag_is_a_choice_of_words_and_no_truth_value() -> None:
    assert [one["value"] for one in field(Post, "urgent")["options"]] == ["yes", "no"]


def test_budget_lines_have_no_word_that_stands_for_them() -> None:
    assert "summary" not in field(Programme, "budget")


@pytest.mark.parametrize(
    ("model", "name", "words", "told"),
    [
        (Post, "title", "Judul", "Contoh: Lomba Membaca Dibuka"),
        (Agreement, "parties", "Pihak", "Dalam urutan tercetak."),
        (Source, "path_", "Berkas dokumen yang disimpan di situs ini", ""),
        (Event, "happened", "Waktu berlangsung", "Setepat yang diketahui: 2026-05-04, "),
    ],
    ids=["plain", "advice", "file", "fuzzy"],
)
def test_words_come_from_the_declaration(
    model: type[Any], name: str, words: str, told: str
) -> None:
    spec = specs(model)[name]
    assert label(spec) == words
    assert hint(spec).startswith(told)


def _relations(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if value.get("widget") == "relation":
            yield value
        for one in value.values():
            yield from _relations(one)
    elif isinstance(value, list):
        for one in value:
            yield from _relations(one)


def test_every_relation_leads_to_a_form_that_there_is() -> None:
    forms = collections(Rules())
    names = {form["name"] for form in forms if "name" in form}
    files = {one["name"] for form in forms for one in form.get("files", [])}
    relations = list(_relations(forms))
    assert relations
    assert {one["collection"] for one in relations} <= names
    assert {one["file"] for one in relations if "file" in one} <= files


@pytest.mark.parametrize(
    ("name", "branch", "mode"),
    [
        ("github", "main", "editorial_workflow"),
        ("gitlab", "main", "editorial_workflow"),
        ("gitea", "redaksi", None),
    ],
)
def test_a_host_without_proposals_gets_a_branch_of_the_editors(
    name: str, branch: str, mode: str | None
) -> None:
    made = configuration(Rules(), backend({"name": name, "repo": "a/b"}), "https://blora.example")
    assert made["backend"]["branch"] == branch
    assert made.get("publish_mode") == mode


def test_the_settings_name_another_address_and_branch() -> None:
    host = {
        "name": "gitea",
        "repo": "a/b",
        "api_root": "https://git.example/api/v1",
        "base_url": "https://masuk.example",
        "branch": "kerja",
    }
    made = backend(host)
    assert host.items() <= made.items()
    assert called(made) == ("https://git.example", "https://masuk.example")


@pytest.mark.parametrize(
    ("host", "told"),
    [
        ({"name": "svn", "repo": "a/b"}, "pilih salah satu: github, gitlab, gitea"),
        ({"name": "github"}, "tulis seperti pemilik/nama"),
        ({}, "pilih salah satu"),
    ],
    ids=["unknown", "no repo", "empty"],
)
def test_a_host_that_cannot_be_is_refused(host: dict[str, str], told: str) -> None:
    with pytest.raises(InvalidHost, match=told):
        backend(host)
