"""Settings become the parameters of the core; the only place that asks for the day."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from plugins.domain.core.imprint import Imprint
from plugins.domain.core.publisher import Identity
from plugins.domain.core.rules import Rules
from plugins.domain.forms.configuration import InvalidHost, backend
from plugins.domain.values.dates import InvalidDate, parse_day


def rules(settings: Mapping[str, Any]) -> Rules:
    """Give what the regency decides for itself."""
    return Rules(
        zone=ZoneInfo(settings["TIMEZONE"]),
        categories=settings["KATEGORI"],
        stages=settings["TAHAP_KERJA_SAMA"],
        soon=settings["AMBANG_AKAN_BERAKHIR"],
        quiet=settings["AMBANG_TANPA_KABAR"],
        answer_days=settings["TENGGAT_PERMINTAAN"],
        holidays=_days(settings["LIBUR_NASIONAL"], "LIBUR_NASIONAL"),
        authority_tag=settings["OTORITAS_TAG"],
        site=settings.get("SITEURL", ""),
        contact=settings.get("KONTAK") or "",
        open_repository=settings.get("REPOSITORI_TERBUKA", True),
    )


def _days(texts: Iterable[str], name: str) -> frozenset[dt.date]:
    try:
        return frozenset(map(parse_day, texts))
    except InvalidDate as error:
        raise SystemExit(f"{name}: {error.finding}; {error.remedy}") from None


def identity(settings: Mapping[str, Any]) -> Identity:
    """Give whose site it is."""
    region = settings["WILAYAH"]
    return Identity(
        name=settings["SITENAME"],
        url=settings["SITEURL"],
        region_kind=region["kind"],
        region_name=region["name"],
        region_code=region["kode_wilayah"],
        publisher=settings["PENERBIT"],
        official=settings["SITUS_RESMI"],
    )


def imprint(settings: Mapping[str, Any]) -> Imprint:
    """Give what every data file says of its publisher."""
    return Imprint(identity=identity(settings), contact=settings["KONTAK"])


def forms_host(settings: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Give the git host that public forms write to, None where there are none."""
    host = settings.get("FORMULIR")
    if not host:
        return None
    if not isinstance(host, Mapping):
        raise SystemExit('FORMULIR: isi False, atau misalnya {"name": "github", "repo": "a/b"}')
    try:
        return backend(host)
    except InvalidHost as error:
        raise SystemExit(f"FORMULIR: {error}") from None


def machine_day(settings: Mapping[str, Any]) -> dt.date:
    """Give the day of the machine's clock in the zone of the site."""
    return dt.datetime.now(ZoneInfo(settings["TIMEZONE"])).date()


def build_day(settings: Mapping[str, Any]) -> dt.date:
    """Give the day that counts as today: the setting, else the machine's."""
    text = settings["TANGGAL_BANGUN"]
    if not text:
        return machine_day(settings)
    try:
        return parse_day(text)
    except InvalidDate as error:
        raise SystemExit(f"TANGGAL_BANGUN: {error.finding}; {error.remedy}") from None
