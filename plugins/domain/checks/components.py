"""The small headers inside records: what of their optional fields must be there together."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from plugins.domain.core.codes import VALUE_KINDS
from plugins.domain.core.problems import Problem
from plugins.domain.records.components import (
    Change,
    Document,
    Evidence,
    IndicatorValue,
    PostSource,
    ProcessedFrom,
    Request,
    Signatory,
)
from plugins.domain.records.content import Content
from plugins.domain.records.findings import error
from plugins.domain.records.models import Post, Record, Source

# What is wrong, what to write instead, and at which field of the part.
Fault = tuple[str, str, str]


def incomplete_parts(content: Content) -> Iterator[Problem]:
    """Report parts whose fields do not make sense without, or beside, each other."""
    for one in content.walked:
        for part in one.parts:
            judge = _JUDGES.get(type(part.value))
            fault = judge(part.value) if judge else None
            if fault and not _is_only_named(part.value, one.record):
                finding, remedy, key = fault
                yield error(
                    one.record,
                    part.inside(key) if key else part.name,
                    finding,
                    remedy,
                    check="bagian-tak-lengkap",
                )


def _evidence(part: Evidence) -> Fault | None:
    if part.source and part.post:
        return ("bukti menyebut 'source' dan 'post' sekaligus", "tulis dua bukti terpisah", "post")
    if not part.source and not part.post:
        return (
            "bukti tidak menyebut sumbernya",
            "tambahkan 'source: <id sumber>' atau 'post: <berita>'",
            "",
        )
    return None


def _processed_from(part: ProcessedFrom) -> Fault | None:
    remedy = "tulis 'source: <id sumber>' saja, atau 'name:' dan 'url:'"
    if part.source and (part.name or part.url):
        return ("asal olahan menyebut 'source' beserta 'name' atau 'url'", remedy, "source")
    if not part.source and not (part.name and part.url):
        return ("asal olahan tidak lengkap", remedy, "")
    return None


def _is_only_named(part: object, record: Record) -> bool:
    """Tell whether an imported post names a source whose address its own source does not tell."""
    return (
        isinstance(part, ProcessedFrom)
        and isinstance(record, Post)
        and record.is_imported
        and bool(part.name and not part.source)
    )


def _signatory(part: Signatory) -> Fault | None:
    if part.person or part.name_as_printed or part.capacity:
        return None
    return (
        "penandatangan tanpa nama dan tanpa jabatan",
        "tambahkan 'person:', 'name_as_printed:', atau sedikitnya 'capacity:'",
        "",
    )


def _post_source(part: PostSource) -> Fault | None:
    if part.kind != "imported" or part.name:
        return None
    return ("tulisan impor tidak menyebut sumbernya", "tambahkan 'name:' di bawah 'source:'", "")


def _change(part: Change) -> Fault | None:
    if part.kind != "major" or part.note:
        return None
    return ("perubahan besar tanpa catatan", "tambahkan 'note:' yang menyebut apa yang berubah", "")


def _document(part: Document) -> Fault | None:
    if not part.path or part.access in {"public", "redacted"}:
        return None
    return (
        f"dokumen dengan 'access: {part.access}' disimpan di situs",
        "hapus 'path' dan berkasnya, atau ubah 'access' bila naskahnya boleh dibuka",
        "path",
    )


def _source(part: Source) -> Fault | None:
    if part.url or part.path_:
        return None
    return (f"sumber '{part.id}' tanpa tempat membacanya", "tambahkan 'url:' atau 'path:'", "")


def _value(part: IndicatorValue) -> Fault | None:
    if part.kind == "target" or part.evidence:
        return None
    return (
        f"angka '{part.kind}' ({VALUE_KINDS[part.kind]}) tanpa bukti",
        "tambahkan 'evidence:', atau hapus angkanya",
        "",
    )


def _request(part: Request) -> Fault | None:
    if part.outcome and part.outcome != "none" and not part.answered:
        return ("hasil permintaan tanpa hari dijawab", "tambahkan 'answered:'", "outcome")
    if part.answered and not part.outcome:
        return ("permintaan dijawab tanpa hasil", "tambahkan 'outcome:'", "answered")
    if min(filter(None, (part.extended, part.answered)), default=part.sent) < part.sent:
        return (
            "permintaan dijawab atau diperpanjang sebelum dikirim",
            "periksa 'sent', 'extended', dan 'answered'",
            "sent",
        )
    return None


_JUDGES: Mapping[type, Callable[[Any], Fault | None]] = {
    IndicatorValue: _value,
    Request: _request,
    Evidence: _evidence,
    ProcessedFrom: _processed_from,
    Signatory: _signatory,
    PostSource: _post_source,
    Change: _change,
    Document: _document,
    Source: _source,
}
