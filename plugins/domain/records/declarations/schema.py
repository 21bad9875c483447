"""Headers become models: each field of a model names its type once, and reading follows it."""

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Any, TypeVar

from plugins.domain.headers.document import Header, Items
from plugins.domain.records.declarations.field_types import FLAG, FieldType, Reading

M = TypeVar("M")

# What an editor calls a field who does not look its name up.
_IN_INDONESIAN = {
    "foto": ("photos",),
    "gambar": ("photos", "file"),
    "jenis": ("kind",),
    "judul": ("title",),
    "kategori": ("category",),
    "lembaga": ("orgs", "org"),
    "nama": ("name",),
    "penulis": ("author",),
    "ringkasan": ("summary",),
    "rubrik": ("category",),
    "sumber": ("source",),
    "tanggal": ("date", "happened"),
    "tempat": ("place", "places"),
    "topik": ("tags", "topics"),
}


# By which other programs hide what is not ready.
_HIDES = frozenset({"draft", "drafts", "konsep", "published", "publish", "terbit", "hidden"})
_AS_DRAFT = "tulis 'status: draft' selama masih konsep, tanpa baris ini bila sudah boleh terbit"


@dataclass(frozen=True)
class Spec:
    """
    One field: how it is written in a header, and what it means.

    ``meaning`` is for everybody, ``advice`` adds what only those need who fill it in, and
    ``example`` is a value as a header holds it.
    """

    key: str
    type: FieldType
    meaning: str
    example: str
    advice: str = ""
    required: bool = False
    many: bool = False
    lone: bool = False  # a list of one may be written as a plain value

    @property
    def short(self) -> str:
        """Give the meaning without what it explains after a semicolon."""
        return self.meaning.partition(";")[0]


def required(
    kind: FieldType, meaning: str, *, example: str, advice: str = "", many: bool = False
) -> Any:
    """Declare a field that a header must hold."""
    told = {"meaning": meaning, "example": example, "advice": advice}
    return dataclasses.field(metadata={"type": kind, **told, "required": True, "many": many})


def optional(
    kind: FieldType, meaning: str, *, example: str, advice: str = "", default: Any = None
) -> Any:
    """Declare a field that has its default, else is None, where a header does not hold it."""
    told = {"meaning": meaning, "example": example, "advice": advice}
    return dataclasses.field(default=default, metadata={"type": kind, **told})


def many(
    kind: FieldType, meaning: str, *, example: str, advice: str = "", lone: bool = False
) -> Any:
    """Declare a list; with ``lone`` a single value may stand for a list of one."""
    told = {"meaning": meaning, "example": example, "advice": advice}
    return dataclasses.field(
        default=(), metadata={"type": kind, **told, "many": True, "lone": lone}
    )


def flag(meaning: str, *, example: str, advice: str = "") -> Any:
    """Declare a yes-or-no field that is no where a header does not hold it."""
    return optional(FLAG, meaning, example=example, advice=advice, default=False)


def specs(model: type[Any]) -> Mapping[str, Spec]:
    """Give the fields of a model by attribute name, in the order in which headers write them."""
    return _specs(model)  # type: ignore[arg-type]  # mypy takes no class for hashable


@cache
def _specs(model: type[Any]) -> Mapping[str, Spec]:
    found = {}
    for item in dataclasses.fields(model):
        if "type" in item.metadata:
            # A trailing underscore only keeps a Python keyword usable as attribute.
            meta = dict(item.metadata)
            found[item.name] = Spec(item.name.rstrip("_"), meta.pop("type"), **meta)
    return found


def keys(model: type[Any]) -> tuple[str, ...]:
    """Give the header keys of a model, in the order in which the writer puts them."""
    return tuple(spec.key for spec in specs(model).values())


@dataclass(frozen=True)
class Nested:
    """The type of a field that is itself a small header."""

    model: type[Any]

    def read(self, raw: Any, name: str, line: int, reading: Reading) -> Any:
        if not isinstance(raw, Header):
            wanted = ", ".join(keys(self.model))
            reading.report(
                line, f"'{name}' bukan isian bertingkat", f"isi dengan: {wanted}", check="nilai"
            )
            return None
        return read_model(self.model, raw, reading, prefix=name, line=line)


@dataclass(frozen=True)
class Either:
    """The type of a field that is one plain value or a small header."""

    plain: FieldType
    nested: Nested

    def read(self, raw: Any, name: str, line: int, reading: Reading) -> Any:
        chosen = self.nested if isinstance(raw, Header) else self.plain
        return chosen.read(raw, name, line, reading)


def read_model(
    model: type[M],
    header: Header,
    reading: Reading,
    *,
    prefix: str = "",
    line: int = 1,
    **known: Any,
) -> M | None:
    """
    Read a header into a model; ``known`` are attributes that no header holds.

    Problems are collected in ``reading``. None comes back when a required field is missing or
    wrong; an optional field that is wrong is reported and left out.
    """
    declared = specs(model)
    dotted = f"{prefix}." if prefix else ""
    _report_unknown(header, [spec.key for spec in declared.values()], dotted, reading)
    values: dict[str, Any] = {}
    whole = True
    for attribute, spec in declared.items():
        name = dotted + spec.key
        if spec.key not in header:
            if spec.required:
                reading.report(
                    line, missing(name), f"tambahkan baris '{spec.key}:'", check="isian-wajib"
                )
                whole = False
            continue
        at = header.line(spec.key)
        reading.lines[name] = at
        value = _read_field(spec, header[spec.key], name, at, reading)
        if value is None or (spec.required and value == ()):
            whole = whole and not spec.required
        else:
            values[attribute] = value
    return model(**values, **known) if whole else None


def missing(name: str) -> str:
    """Say that a required field is not there."""
    return f"'{name}' belum ada"


def _read_field(spec: Spec, raw: Any, name: str, line: int, reading: Reading) -> Any:
    if not spec.many:
        return spec.type.read(raw, name, line, reading)
    if spec.lone and isinstance(raw, str):
        value = spec.type.read(raw, name, line, reading)
        return () if value is None else (value,)
    if not isinstance(raw, Items):
        reading.report(
            line,
            f"'{name}' bukan daftar",
            "tulis tiap isi pada barisnya, diawali '- '",
            check="nilai",
        )
        return ()
    if spec.required and not raw:
        reading.report(line, f"'{name}' kosong", "isi paling sedikit satu", check="nilai-kosong")
    return tuple(_read_entries(spec, raw, name, reading))


def _read_entries(spec: Spec, raw: Items, name: str, reading: Reading) -> Iterator[Any]:
    for index, entry in enumerate(raw):
        place = f"{name}[{index}]"
        line = raw.line(index)
        reading.lines[place] = line
        value = spec.type.read(entry, place, line, reading)
        if value is not None:
            yield value


def _report_unknown(header: Header, known: list[str], dotted: str, reading: Reading) -> None:
    for key in header:
        if key not in known:
            meant = [word for word in _IN_INDONESIAN.get(key.casefold(), ()) if word in known]
            near = meant or get_close_matches(key.casefold(), known, n=1)
            hint = f"mungkin maksudnya '{near[0]}'" if near else f"yang ada: {', '.join(known)}"
            if key.casefold() in _HIDES and "status" in known:
                hint = _AS_DRAFT
            reading.report(
                header.line(key),
                f"isian '{dotted}{key}' tidak dikenal",
                hint,
                check="isian-tak-dikenal",
            )
