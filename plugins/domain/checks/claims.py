"""Claims: each is about a field that there is, with a value that the field could have."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from plugins.domain.core.problems import Problem
from plugins.domain.core.rules import Rules
from plugins.domain.records.components import Claim, Money
from plugins.domain.records.content import Content, References
from plugins.domain.records.declarations.field_types import FieldType, Reading, Ref
from plugins.domain.records.declarations.kinds import KINDS
from plugins.domain.records.declarations.schema import Nested, Spec, specs
from plugins.domain.records.findings import error
from plugins.domain.records.models import Agreement, Event, Programme, Record

Claiming = Programme | Event | Agreement
# The entries of each list that claims lead into, by name: listed once for all claims of a record.
Named = dict[int, dict[str, Any]]
_NAMES = ("id", "label", "org", "name")


class UnknownField(ValueError):
    """A dotted path that leads to no field; says what stands at the place where it went astray."""

    def __init__(self, known: Iterable[str]) -> None:
        self.remedy = f"yang ada di tempat itu: {', '.join(known) or 'tidak ada'}"
        super().__init__(self.remedy)


def wrong_claims(content: Content) -> Iterator[Problem]:
    """Report claims on no field, with a value of no use there, and a second preferred one."""
    records, rules, references = content.records, content.rules, content.references
    claiming: Iterator[Claiming] = chain(
        records.programmes.values(), records.events.values(), records.agreements.values()
    )
    for record in claiming:
        named: Named = {}
        for index, claim in enumerate(record.claims):
            yield from _wrong(record, f"claims[{index}]", claim, rules, references, named)
        preferred = Counter(claim.field for claim in record.claims if claim.preferred)
        for index, claim in enumerate(record.claims):
            if claim.preferred and preferred[claim.field] > 1:
                yield error(
                    record,
                    f"claims[{index}].preferred",
                    f"lebih dari satu klaim atas '{claim.field}' diutamakan",
                    "sisakan 'preferred: yes' pada satu klaim saja",
                    check="klaim",
                )


def find_field(record: Record, path: str, named: Named | None = None) -> Spec:
    """
    Give the declared field that a dotted path names; raises UnknownField.

    >>> find_field(Event(title="a", kind="note"), "happened").key
    'happened'
    """
    return _find(type(record), record, path, {} if named is None else named)


def _find(model: type[Any], value: object, path: str, named: Named) -> Spec:
    declared = {spec.key: (attribute, spec) for attribute, spec in specs(model).items()}
    head, _, rest = path.partition(".")
    if head not in declared:
        raise UnknownField(declared)
    attribute, spec = declared[head]
    if not rest:
        return spec
    if not isinstance(spec.type, Nested):
        raise UnknownField(())
    held = getattr(value, attribute, None)
    if not spec.many:
        return _find(spec.type.model, held, rest, named)
    if id(held) not in named:
        named[id(held)] = {name: entry for entry in held or () if (name := _name(entry))}
    entries = named[id(held)]
    name, dot, _ = rest.rpartition(".")
    while dot:
        if name in entries:
            return _find(spec.type.model, entries[name], rest[len(name) + 1 :], named)
        name, dot, _ = name.rpartition(".")
    raise UnknownField(f"{head}.{name}.…" for name in entries)


def _name(entry: object) -> str | None:
    """Give the name by which a claim calls an entry of a list."""
    return next((name for key in _NAMES if (name := getattr(entry, key, None))), None)


def _wrong(
    record: Record,
    name: str,
    claim: Claim,
    rules: Rules,
    references: References,
    named: Named,
) -> Iterator[Problem]:
    try:
        spec = find_field(record, claim.field, named)
    except UnknownField as lost:
        yield error(
            record,
            f"{name}.field",
            f"klaim atas '{claim.field}', isian yang tidak ada",
            lost.remedy,
            check="klaim",
        )
        return
    finding = _mismatch(spec, claim.value)
    if finding:
        yield error(
            record,
            f"{name}.value",
            f"klaim atas '{claim.field}': {finding[0]}",
            finding[1],
            check="klaim",
        )
    elif not spec.many and not isinstance(spec.type, Nested):
        yield from _unreadable(record, f"{name}.value", claim, spec.type, rules, references)


def _mismatch(spec: Spec, value: str | Money) -> tuple[str, str] | None:
    is_money = isinstance(value, Money)
    if isinstance(spec.type, Nested) and not spec.many:
        if spec.type.model is not Money:
            inside = ", ".join(one.key for one in specs(spec.type.model).values())
            return "isian itu bertingkat", f"sebut bagiannya: {inside}"
        return None if is_money else ("nilainya bukan uang", "tulis 'amount:' di bawah 'value:'")
    return ("nilainya uang", "tulis satu nilai biasa") if is_money else None


def _unreadable(
    record: Record,
    name: str,
    claim: Claim,
    kind: FieldType,
    rules: Rules,
    references: References,
) -> Iterator[Problem]:
    reading = Reading(record.path, rules)
    value = kind.read(claim.value, name, record.line(name), reading)
    yield from reading.problems
    if isinstance(kind, Ref) and value is not None and not references.has(kind.kind, value):
        yield error(
            record,
            name,
            f"'{name}': {KINDS[kind.kind].word} '{value}' tidak ada",
            references.remedy(kind.kind, value),
            check="rujukan-putus",
        )
