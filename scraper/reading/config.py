"""The list of sources, ``scraper/sources.toml``: read, checked, and explained line by line."""

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from plugins.domain.core.problems import Problem
from scraper.reading.page_dates import JAKARTA

_SOURCE_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
_AT_LINE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")


class InvalidConfig(ValueError):
    """A list of sources that cannot be used, with all that is wrong in it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True, kw_only=True)
class SourceConfig:
    """
    One source: what it is called, how it is read, and what its posts become.

    ``site`` is the one host under which its addresses are kept, ``category`` the one that a post
    without a known label gets, ``day_only`` says that its times of day mean nothing, ``zone`` is
    the one of times that name none, ``options`` are what its kind needs besides.
    """

    name: str
    title: str
    kind: str
    site: str = ""
    licence: str = ""
    picture_licence: str = ""
    category: str
    day_only: bool = False
    enabled: bool = True
    reason: str = ""
    takes_over: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    zone: ZoneInfo = JAKARTA
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Config:
    """
    All sources, and what they share.

    ``zone`` is where days are counted, ``categories`` are the codes of the site (``KATEGORI`` in
    its settings), ``labels`` say which label of a source, in lower case, is which category,
    ``towns`` are the places that news are sent from, in lower case.
    """

    zone: ZoneInfo
    categories: tuple[str, ...]
    labels: Mapping[str, str]
    sources: Mapping[str, SourceConfig]
    towns: frozenset[str] = frozenset()


# An option must be there, may be there, or may be there with one of these values.
Option = bool | tuple[str, ...]

_TEXTS = ("title", "kind", "site", "licence", "picture_licence", "category", "reason")
_FLAGS = ("enabled", "day_only")
_LISTS = ("takes_over", "types")
_REQUIRED = ("title", "kind", "licence", "category")


def load(
    path: Path,
    shown: str,
    kinds: Mapping[str, Mapping[str, Option]],
    site: Mapping[str, Any] | None = None,
) -> Config:
    """
    Read the list of sources; raises InvalidConfig.

    ``site`` holds the ``zone`` and the ``categories`` of the site, where its settings are at hand:
    the list of sources names them only where there are no settings.

    ``shown`` is the path that people are shown; ``kinds`` are the options that each kind of source
    takes: whether it must have them, or which values they may have.
    """
    try:
        text = path.read_text(encoding="utf-8")
        values = tomllib.loads(text)
    except (OSError, UnicodeDecodeError):
        problem = Problem(shown, 1, "berkas tidak terbaca", "jalankan dari folder utama proyek")
        raise InvalidConfig((problem,)) from None
    except tomllib.TOMLDecodeError as error:
        raise InvalidConfig((_syntax_problem(error, text, shown),)) from None
    return _Reader(text, shown, kinds).read({**(site or {}), **values})


def _syntax_problem(error: tomllib.TOMLDecodeError, text: str, shown: str) -> Problem:
    found = _AT_LINE.search(str(error))
    line = int(found[1]) if found and found[1] else text.count("\n") + 1
    return Problem(
        shown, line, "baris ini bukan TOML yang sah", "periksa tanda kutip, kurung, dan '='"
    )


class _Reader:
    """Collects every problem of one file before it gives up."""

    def __init__(self, text: str, shown: str, kinds: Mapping[str, Mapping[str, Option]]) -> None:
        self._lines = text.splitlines()
        self._shown = shown
        self._kinds = kinds
        self._codes: tuple[str, ...] = ()
        self._home = ZoneInfo("UTC")
        self._problems: list[Problem] = []

    def read(self, values: Mapping[str, Any]) -> Config:
        self._check_keys(values, ("zone", "categories", "labels", "sources"), "")
        self._home = zone = self._zone(values.get("zone", "Asia/Jakarta"))
        self._codes = self._categories(values.get("categories"))
        labels = self._labels(values.get("labels", {}))
        sources = self._sources(values.get("sources", {}))
        if self._problems:
            raise InvalidConfig(tuple(sorted(self._problems)))
        return Config(zone, self._codes, labels, sources)

    def _zone(self, name: Any) -> ZoneInfo:
        try:
            return ZoneInfo(name)
        except (TypeError, ValueError, ZoneInfoNotFoundError):
            self._report("zone", "", "zona waktu tidak dikenal", "tulis misalnya Asia/Jakarta")
            return ZoneInfo("UTC")

    def _categories(self, codes: Any) -> tuple[str, ...]:
        if isinstance(codes, list) and codes and all(isinstance(code, str) for code in codes):
            return tuple(codes)
        self._report(
            "categories", "", "daftar rubrik belum ada", 'tulis categories = ["pemerintahan", ...]'
        )
        return ()

    def _labels(self, table: Any) -> Mapping[str, str]:
        if not isinstance(table, dict):
            self._report("labels", "", "'labels' bukan tabel", "tulis [labels]")
            return {}
        for label, code in table.items():
            self._check_category(label, code, "labels")
        return {label.casefold(): code for label, code in table.items()}

    def _sources(self, table: Any) -> Mapping[str, SourceConfig]:
        if not isinstance(table, dict):
            self._report("sources", "", "'sources' bukan tabel", "tulis [sources.nama]")
            return {}
        found = {}
        for name, values in table.items():
            if not _SOURCE_NAME.fullmatch(name) or not isinstance(values, dict):
                self._report(
                    name,
                    f"sources.{name}" if isinstance(values, dict) else "sources",
                    f"nama sumber '{name}' tidak sah",
                    "tulis [sources.nama] dengan huruf kecil, angka, dan tanda hubung",
                )
            elif source := self._source(name, values):
                found[name] = source
        return found

    def _source(self, name: str, values: Mapping[str, Any]) -> SourceConfig | None:
        section = f"sources.{name}"
        before = len(self._problems)
        kind = str(values.get("kind", ""))
        options = self._kinds.get(kind, {})
        for key in (*_REQUIRED, *(key for key, must in options.items() if must is True)):
            if not values.get(key):
                self._report(name, section, f"'{key}' belum ada", f'tambahkan baris {key} = "..."')
        if kind and kind not in self._kinds:
            known = ", ".join(self._kinds)
            self._report("kind", section, f"jenis sumber '{kind}' tidak dikenal", f"pilih: {known}")
        else:
            self._check_keys(values, (*_TEXTS, *_FLAGS, *_LISTS, *options), section)
        self._check_types(values, (*_TEXTS, *options), section)
        if category := values.get("category"):
            self._check_category("category", category, section)
        self._check_site(values.get("site", ""), section)
        self._check_choices(values, options, section)
        if values.get("enabled") is False and not values.get("reason"):
            self._report(
                "enabled",
                section,
                "sumber dimatikan tanpa alasan",
                'tambahkan baris reason = "..."',
            )
        if len(self._problems) > before:
            return None
        common = {key: values[key] for key in (*_TEXTS, *_FLAGS) if key in values}
        common |= {key: tuple(values[key]) for key in _LISTS if key in values}
        rest = {key: values[key] for key in options if key in values}
        return SourceConfig(name=name, options=rest, zone=self._home, **common)

    def _check_choices(
        self, values: Mapping[str, Any], options: Mapping[str, Option], section: str
    ) -> None:
        for key, choices in options.items():
            if isinstance(choices, tuple) and key in values and values[key] not in choices:
                finding = f"nilai '{values[key]}' untuk '{key}' tidak dikenal"
                self._report(key, section, finding, f"pilih: {', '.join(choices)}")

    def _check_types(self, values: Mapping[str, Any], texts: Collection[str], section: str) -> None:
        for key, value in values.items():
            if key in texts and not isinstance(value, str):
                self._report(
                    key, section, f"'{key}' bukan teks", "apit nilainya dengan tanda kutip"
                )
            if key in _LISTS and not _is_names(value):
                remedy = f'tulis {key} = ["...", "..."]'
                self._report(key, section, f"'{key}' bukan daftar nama", remedy)
            if key in _FLAGS and not isinstance(value, bool):
                self._report(key, section, f"'{key}' bukan ya atau tidak", "tulis true atau false")

    def _check_site(self, site: Any, section: str) -> None:
        try:
            parts = urlsplit(str(site))
            valid = not site or (parts.scheme in {"http", "https"} and bool(parts.hostname))
        except ValueError:
            valid = False
        if not valid:
            self._report(
                "site", section, f"'{site}' bukan alamat situs", "tulis lengkap dengan https://"
            )

    def _check_category(self, key: str, code: Any, section: str) -> None:
        if self._codes and code not in self._codes:
            known = ", ".join(self._codes)
            self._report(key, section, f"rubrik '{code}' tidak dikenal", f"pilih: {known}")

    def _check_keys(self, values: Mapping[str, Any], known: Collection[str], section: str) -> None:
        for key in values:
            if key not in known:
                near = get_close_matches(key, known, n=1)
                hint = f"mungkin maksudnya '{near[0]}'" if near else f"yang ada: {', '.join(known)}"
                self._report(key, section, f"isian '{key}' tidak dikenal", hint)

    def _report(self, key: str, section: str, finding: str, remedy: str) -> None:
        self._problems.append(Problem(self._shown, self._line(key, section), finding, remedy))

    def _line(self, key: str, section: str) -> int:
        """Find the line of a key; the section's first line where the key stands nowhere."""
        inside = not section
        start = 1
        for number, line in enumerate(self._lines, start=1):
            if line.lstrip().startswith("["):
                inside = line.strip().startswith(f"[{section}]")
                start = number if inside else start
            if inside and re.match(rf"""\s*["']?{re.escape(key)}["']?\s*=""", line):
                return number
        return start


def _is_names(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(name, str) and name for name in value)
