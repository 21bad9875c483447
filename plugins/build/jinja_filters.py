"""The words of templates: each filter hands its value to the core and says nothing itself."""

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from markupsafe import Markup

from plugins.domain.core import codes
from plugins.domain.core.imprint import Imprint
from plugins.domain.markup.renderer import render
from plugins.domain.markup.renditions import Find, with_pictures
from plugins.domain.pages.structured_data import page_data, script_text
from plugins.domain.site.agreement_words import agreement_kind, agreement_name, parent_name
from plugins.domain.site.lists.archives import topic_slug
from plugins.domain.site.page_info import PageInfo
from plugins.domain.site.post_words import post_summary
from plugins.domain.site.site import Site
from plugins.domain.values.claim_words import claim_words
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.durations import Duration
from plugins.domain.values.moments import Moment
from plugins.domain.values.names import month_name
from plugins.domain.values.numbers import format_money, format_number
from plugins.domain.values.wording import (
    format_day,
    format_duration,
    format_fuzzy,
    format_moment,
)

AnyDate = dt.date | Moment | FuzzyDate


def tanggal(value: AnyDate) -> str:
    """
    Write a date for readers, without weekday and time.

    >>> tanggal(dt.date(2018, 5, 8)), tanggal(FuzzyDate.parse("2018-05"))
    ('8 Mei 2018', 'Mei 2018')
    """
    if isinstance(value, FuzzyDate):
        return format_fuzzy(value)
    return format_day(value.day if isinstance(value, Moment) else value)


def hari_tanggal(value: AnyDate) -> str:
    """
    Write a date with its weekday and, where known, its time.

    >>> hari_tanggal(dt.date(2018, 5, 8))
    'Selasa, 8 Mei 2018'
    """
    if isinstance(value, Moment):
        return format_moment(value)
    return format_fuzzy(value) if isinstance(value, FuzzyDate) else format_day(value, weekday=True)


def tanggal_iso(value: AnyDate) -> str:
    """
    Write a date for machines; empty where HTML has no way to say it, so that none is invented.

    >>> tanggal_iso(FuzzyDate.parse("2018-05")), tanggal_iso(FuzzyDate.parse("2018-34"))
    ('2018-05', '')
    """
    if isinstance(value, Moment):
        return value.isoformat() if value.has_time else value.day.isoformat()
    if isinstance(value, FuzzyDate):
        plain = value.first == value.last and value.precision in {"day", "month", "year"}
        return value.text if plain and not (value.approximate or value.inferred) else ""
    return value.isoformat()


def angka(value: Decimal | int | str) -> str:
    """
    Write a number for readers.

    >>> angka(12500)
    '12.500'
    """
    return format_number(value)


def rupiah(amount: int) -> str:
    """Write an amount of rupiah."""
    return format_money(amount)


def lama(duration: Duration) -> str:
    """
    Write a duration.

    >>> lama(Duration.parse("P1Y6M"))
    '1 tahun 6 bulan'
    """
    return format_duration(duration)


def markdown_with(find: Find) -> Callable[..., Markup]:
    """
    Make the filter ``markdown``: the safe HTML of a body, its pictures in many sizes.

    Bodies that share a page each have a ``scope``, which keeps their footnotes apart.
    """

    def markdown(text: str, scope: str = "") -> Markup:
        # The renderer's allow-list is what makes its HTML safe.
        return Markup(with_pictures(render(text, scope), find))  # noqa: S704

    return markdown


def json_ld_of(site: Site, imprint: Imprint) -> Callable[..., Markup]:
    """Make the filter ``json_ld``, which takes a page and, where it has one, its record."""

    def json_ld(info: PageInfo, record: object = None) -> Markup:
        text = script_text(page_data(site, imprint, info, record))
        return Markup(text)  # noqa: S704 - script_text lets no markup through

    return json_ld


def label(code: str, table: str) -> str:
    """
    Give the words for a code of one of the closed lists.

    >>> label("pks", "AGREEMENT_KINDS")
    'Perjanjian Kerja Sama'
    """
    known: Mapping[str, str] = getattr(codes, table)
    return known[code]


FILTERS: Mapping[str, Callable[..., Any]] = {
    "tanggal": tanggal,
    "hari_tanggal": hari_tanggal,
    "tanggal_iso": tanggal_iso,
    "angka": angka,
    "rupiah": rupiah,
    "lama": lama,
    "label": label,
    "klaim": claim_words,
    "jenis_perjanjian": agreement_kind,
    "nama_perjanjian": agreement_name,
    "nama_induk": parent_name,
    "ringkasan_berita": post_summary,
    "bulan": month_name,
    "slug": topic_slug,
}
