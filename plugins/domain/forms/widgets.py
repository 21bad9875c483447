"""A field of a header becomes a field of a form: how it is asked, with which words and choices."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from plugins.domain.core.rules import Rules
from plugins.domain.records.declarations.field_types import (
    DAY,
    FLAG,
    IDENTITY,
    LOCAL_PATH,
    MOMENT,
    FieldType,
    Ref,
    Scalar,
    is_fuzzy,
)
from plugins.domain.records.declarations.schema import Either, Nested, Spec, specs

Widget = dict[str, Any]

# What a field says that is written once for the importer and is nobody's to fill in.
_NOT_ASKED = frozenset({"import"})
_FUZZY_HINT = (
    "Setepat yang diketahui: 2026-05-04, 2026-05, 2026, 2026-34 (triwulan II), "
    "2026-40 (semester I), ../2026-06-30 (paling lambat), 2026~ (sekitar)."
)
# Where records of a kind are found, and by which words.
_FOUND: Mapping[str, Mapping[str, Any]] = {
    "post": {"collection": "berita", "display": ["{{title}} ({{slug}})"]},
    "programme": {"collection": "program", "display": ["title"]},
    "event": {"collection": "peristiwa", "display": ["{{title}} ({{slug}})"]},
    "agreement": {"collection": "perjanjian", "display": ["{{title}} ({{slug}})"]},
    "commitment": {
        "collection": "perjanjian",
        "value": "{{slug}}/{{commitments.*.id}}",
        "display": ["{{commitments.*.plain}} ({{slug}})"],
    },
    **{
        kind: {
            "collection": "rujukan",
            "file": file,
            "value": "entri.*.id",
            "display": display,
        }
        for kind, file, display in (
            ("organisation", "organisasi", ["entri.*.name"]),
            ("person", "orang", ["entri.*.name"]),
            ("source", "sumber", ["{{entri.*.title}} ({{entri.*.publisher}})"]),
        )
    },
}


def fields(
    model: type[Any], rules: Rules, names: Iterable[str] | None = None, *, demanded: bool = True
) -> list[Widget]:
    """
    Give the fields of a form: those that are named, in their order, else all of a model.

    ``a.b`` narrows a part of a record to some of its own fields.
    """
    declared = {spec.key: spec for spec in specs(model).values() if spec.key not in _NOT_ASKED}
    if names is None:
        return [_field(spec, rules, None, demanded=demanded) for spec in declared.values()]
    inner: dict[str, list[str]] = {}
    for name in names:
        key, _, rest = name.partition(".")
        inner.setdefault(key, []).extend([rest] if rest else [])
    return [
        _field(declared[key], rules, rest or None, demanded=demanded) for key, rest in inner.items()
    ]


def label(spec: Spec) -> str:
    """
    Give a field its label.

    >>> from plugins.domain.records.declarations.posts import Post
    >>> label(specs(Post)["title"])
    'Judul'
    """
    # Where files lie is the business of the form.
    words = spec.short.partition(" di bawah ")[0] if spec.type == LOCAL_PATH else spec.short
    return words[:1].upper() + words[1:]


def hint(spec: Spec) -> str:
    """
    Say what else is to be known of a field, and give an example of one value.

    >>> from plugins.domain.records.declarations.posts import Post
    >>> hint(specs(Post)["summary"])
    'Paling panjang 300 huruf. Contoh: Lomba dibuka sampai 20 Mei 2026.'
    """
    more = [part for part in (spec.meaning.partition("; ")[2], spec.advice) if part]
    told = [_sentence(re.sub(r"`(.+?)`", r"\1", part)) for part in more if not _of_files(part)]
    if is_fuzzy(spec.type):
        told.append(_FUZZY_HINT)
    elif _is_typed(spec):
        told.append(f"Contoh: {spec.example}")
    return " ".join(told)


def _of_files(advice: str) -> bool:
    """Say whether an advice is for those who write in files: a form offers names and places."""
    return "/" in advice or "`id`" in advice


def _is_typed(spec: Spec) -> bool:
    """Say whether a person types one value, which an example helps with."""
    kind = spec.type
    chosen = isinstance(kind, Ref) or kind in (FLAG, LOCAL_PATH, IDENTITY)
    if not isinstance(kind, Scalar) or chosen or spec.many:
        return False
    return kind.codes is None and kind.setting is None


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _field(spec: Spec, rules: Rules, inner: list[str] | None, *, demanded: bool) -> Widget:
    kind = spec.type
    common: Widget = {
        "name": spec.key,
        "label": label(spec),
        "required": spec.required and demanded,
    }
    if told := hint(spec):
        common["hint"] = told
    if isinstance(kind, Nested):
        own = fields(kind.model, rules, inner)
        if not spec.many:
            # What is left empty as a whole is left out; a part of it may still be demanded.
            return {**common, "widget": "object", "collapsed": not inner, "fields": own}
        return {**common, **_list(own, spec)}
    one = _scalar(kind, spec, rules)
    if isinstance(kind, Ref):
        return {**common, **one, **({"multiple": True} if spec.many else {})}
    if spec.many:
        entry = {"name": "nilai", "label": common["label"], "required": True, **one}
        return {**common, "widget": "list", "collapsed": False, "field": entry}
    return {**common, **one}


def _list(own: list[Widget], spec: Spec) -> Widget:
    summary = next(
        (
            f"{{{{fields.{name}}}}}"
            for name in (
                "title",
                "plain",
                "name",
                "label",
                "org",
                "person",
                "source",
                "file",
                "note",
                "at",
                "id",
            )
            if any(field["name"] == name for field in own)
        ),
        None,
    )
    found: Widget = {
        "widget": "list",
        "collapsed": True,
        "fields": own,
        "label_singular": label(spec),
    }
    return {**found, "summary": summary} if summary else found


def _scalar(kind: FieldType, spec: Spec, rules: Rules) -> Widget:
    if isinstance(kind, Either):
        kind = kind.plain
    if isinstance(kind, Ref):
        return _relation(kind)
    assert isinstance(kind, Scalar)  # noqa: S101 - all other types were met above
    choices = {"yes": "Ya", "no": "Tidak"} if kind == FLAG else kind.choices(rules)
    if choices is not None:
        return {
            "widget": "select",
            "options": [
                {"label": words[:1].upper() + words[1:], "value": code}
                for code, words in choices.items()
            ],
        }
    return _special(kind, spec) or _typed(kind, spec)


def _special(kind: Scalar, spec: Spec) -> Widget | None:
    """Give what is picked from a calendar, made by itself, or brought along."""
    if kind == IDENTITY:
        return {"widget": "uuid", "prefix": "urn:uuid:"}
    # Only the day of a post decides what is out, and the check advises against an hour.
    if kind == DAY or (kind == MOMENT and spec.key == "date"):
        return {"widget": "datetime", "format": "YYYY-MM-DD", "type": "date"}
    if kind == MOMENT:
        return {"widget": "datetime", "format": "YYYY-MM-DD HH:mm"}
    if kind == LOCAL_PATH:
        widget, folder = ("image", "gambar") if spec.key == "file" else ("file", "dokumen")
        return {
            "widget": widget,
            **({"accept": "image/jpeg,image/png,image/webp"} if widget == "image" else {}),
            "media_folder": f"/content/{folder}/{{{{year}}}}",
            "public_folder": "{{year}}",
        }
    return None


_NUMBERS = {"integer": r"\d+", "number": r"-?\d+(\.\d+)?"}


def _typed(kind: Scalar, spec: Spec) -> Widget:
    if pattern := kind.data.pattern or _NUMBERS.get(kind.data.type):
        told = f"Tulis seperti {spec.example}"
        return {"widget": "string", "pattern": [f"^(?:{pattern})$", told]}
    if kind.data.format == "uri":
        return {"widget": "string", "type": "url"}
    if kind.multiline:
        return {"widget": "text"}
    return {"widget": "string", **({"maxlength": 300} if spec.key == "summary" else {})}


def _relation(kind: Ref) -> Widget:
    found = _FOUND[kind.kind]
    place = {
        "collection": found["collection"],
        **({"file": found["file"]} if "file" in found else {}),
    }
    return {
        "widget": "relation",
        **place,
        "value_field": found.get("value", "{{slug}}"),
        "display_fields": found["display"],
        "search_fields": found["display"],
    }
