"""The forms there are: the short ones for what is done every day, and those with every field."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plugins.domain.core.rules import Rules
from plugins.domain.forms.widgets import Widget, fields
from plugins.domain.records.declarations.agreements import Agreement
from plugins.domain.records.declarations.events import Event
from plugins.domain.records.declarations.pages import Page
from plugins.domain.records.declarations.posts import Post
from plugins.domain.records.declarations.programmes import Programme
from plugins.domain.records.declarations.registers import Organisation, Person, Source

_BODY: Widget = {
    "name": "body",
    "label": "Isi",
    "widget": "richtext",
    "required": False,
    "hint": "Tulis seperti di Word; tempel teks biasa, lalu tebalkan atau beri tautan di sini.",
    "buttons": [
        "bold",
        "italic",
        "link",
        "heading-two",
        "heading-three",
        "quote",
        "bulleted-list",
        "numbered-list",
    ],
    "editor_components": [],
}


@dataclass(frozen=True, kw_only=True)
class Form:
    """A form: its name and words, the kind of record, and the fields that it asks, None for all."""

    name: str
    label: str
    one: str
    told: str
    model: type[Any]
    asks: tuple[str, ...] | None = None
    new: bool = True
    body: bool = True


SHORT = (
    Form(
        name="berita-singkat",
        label="Berita",
        one="berita",
        told="Menulis berita. Isian lain ada di 'Berita, semua isian'.",
        model=Post,
        asks=(
            "title",
            "date",
            "category",
            "summary",
            "photos.file",
            "photos.alt",
            "photos.caption",
            "photos.credit",
            "status",
            "programmes",
            "agreements",
            "id",
        ),
    ),
    Form(
        name="tanda-tangan-mou",
        label="Tanda tangan MoU",
        one="perjanjian",
        told="Mencatat perjanjian yang baru ditandatangani, para pihak, dan janji di dalamnya.",
        model=Agreement,
        asks=(
            "title",
            "kind",
            "parties.org",
            "signed.date",
            "signed.place",
            "term.start",
            "term.duration",
            "commitments.id",
            "commitments.plain",
            "commitments.owner",
            "commitments.due",
            "commitments.basis",
            "programmes",
            "evidence.source",
            "evidence.shows",
        ),
    ),
    Form(
        name="peristiwa-singkat",
        label="Peristiwa",
        one="peristiwa",
        told="Mencatat yang terjadi atau direncanakan dalam sebuah program.",
        model=Event,
        asks=(
            "title",
            "kind",
            "planned",
            "happened",
            "recorded",
            "reason",
            "place",
            "orgs",
            "evidence.source",
            "evidence.shows",
        ),
    ),
    Form(
        name="kabar-janji",
        label="Kabar tentang janji",
        one="kabar",
        told="Buka perjanjiannya, lalu tambahkan bukti dan keadaan pada janji yang dikabarkan.",
        model=Agreement,
        asks=(
            "title",
            "commitments.id",
            "commitments.plain",
            "commitments.owner",
            "commitments.basis",
            "commitments.recorded",
            "commitments.met_on",
            "commitments.reason",
            "commitments.evidence",
            "commitments.last_reviewed",
        ),
        new=False,
        body=False,
    ),
    Form(
        name="koreksi",
        label="Koreksi",
        one="koreksi",
        told="Buka beritanya, perbaiki isinya, lalu catat apa yang dikoreksi.",
        model=Post,
        asks=("title", "corrections", "updated"),
        new=False,
    ),
    Form(
        name="pencabutan",
        label="Pencabutan",
        one="pencabutan",
        told="Buka beritanya, lalu tulis waktu dan alasan pencabutan. Halamannya tetap ada.",
        model=Post,
        asks=("title", "withdrawn.at", "withdrawn.reason", "withdrawn.replaced_by"),
        new=False,
        body=False,
    ),
)
WHOLE = (
    Form(name="berita", label="Berita, semua isian", one="berita", told="", model=Post),
    Form(
        name="perjanjian",
        label="Perjanjian, semua isian",
        one="perjanjian",
        told="",
        model=Agreement,
    ),
    Form(name="program", label="Program", one="program", told="", model=Programme),
    Form(name="peristiwa", label="Peristiwa, semua isian", one="peristiwa", told="", model=Event),
    Form(name="halaman", label="Halaman", one="halaman", told="", model=Page),
)
# Where records of a kind stand. A path without the whole of `{{slug}}` makes the path itself the
# name of a record, and that is its reference.
_PLACES: Mapping[type[Any], Widget] = {
    Post: {"folder": "content/berita", "path": "{{year}}/{{month}}/{{slug | lower}}"},
    Page: {"folder": "content/halaman"},
    Programme: {"folder": "content/program", "path": "{{slug}}/index"},
    Event: {
        "folder": "content/program",
        "nested": {"depth": 2, "subfolders": False},
        "meta": {"path": {}},
        "filter": {"field": "kind", "pattern": ".+"},
    },
    Agreement: {"folder": "content/mou"},
}
_REGISTERS = (
    ("organisasi", "Lembaga", "lembaga", Organisation, "{{fields.name}}"),
    ("orang", "Orang", "orang", Person, "{{fields.name}}"),
    ("sumber", "Sumber", "sumber", Source, "{{fields.title}}"),
)


def collections(rules: Rules) -> list[Widget]:
    """Give all forms as the program that shows them wants them described."""
    return [
        *(_collection(form, rules) for form in SHORT),
        {"divider": True},
        *(_collection(form, rules) for form in WHOLE),
        _registers(rules),
    ]


def _collection(form: Form, rules: Rules) -> Widget:
    own = fields(form.model, rules, form.asks)
    return {
        "name": form.name,
        "label": form.label,
        "label_singular": form.one,
        **({"description": form.told} if form.told else {}),
        **_PLACES[form.model],
        "extension": "md",
        "format": "yaml-frontmatter",
        "identifier_field": "title",
        "create": form.new,
        "delete": False,
        "slug": "{{title}}",
        "editor": {"preview": False},
        "summary": "{{title}}",
        "fields": [*own, _BODY] if form.body else own,
    }


def _registers(rules: Rules) -> Widget:
    files = [
        {
            "name": name,
            "label": label,
            "file": f"content/rujukan/{name}.yaml",
            "fields": [
                {
                    "name": "entri",
                    "label": label,
                    "label_singular": one,
                    "widget": "list",
                    "root": True,
                    "required": False,
                    "collapsed": True,
                    "add_to_top": False,
                    "summary": summary,
                    "fields": fields(model, rules),
                }
            ],
        }
        for name, label, one, model, summary in _REGISTERS
    ]
    return {
        "name": "rujukan",
        "label": "Lembaga, orang, sumber",
        "label_singular": "daftar rujukan",
        "editor": {"preview": False},
        "files": files,
    }
