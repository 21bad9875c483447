"""The fields of a standing page."""

from dataclasses import dataclass
from typing import ClassVar

from plugins.domain.core import codes
from plugins.domain.records.declarations.field_types import LINE, MOMENT, ROOT_ADDRESS, code
from plugins.domain.records.declarations.kinds import KINDS, Kind
from plugins.domain.records.declarations.proof import CHANGE, Change
from plugins.domain.records.declarations.record import Addressed
from plugins.domain.records.declarations.schema import many, optional, required
from plugins.domain.values.moments import Moment


@dataclass(frozen=True, kw_only=True)
class Page(Addressed):
    """A standing page of the site."""

    row: ClassVar[Kind] = KINDS["page"]

    title: str = required(LINE, "judul", example="Tentang situs ini")
    summary: str = required(LINE, "ringkasan", example="Siapa kami dan bagaimana isi disusun.")
    updated: Moment | None = optional(
        MOMENT, "waktu perubahan besar terakhir", example="2026-05-06"
    )
    status: str = optional(
        code(codes.POST_STATUSES), "keadaan terbit", example="draft", default="published"
    )
    old_addresses: tuple[str, ...] = many(
        ROOT_ADDRESS, "alamat lama di situs ini", example="[/tentang-kami/]"
    )
    changes: tuple[Change, ...] = many(
        CHANGE, "riwayat perubahan", example="[{at: 2026-05-06, kind: minor}]"
    )
