"""The types a header field may have: each turns raw text into one checked value."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, Protocol
from urllib.parse import unquote, urlsplit

from plugins.domain.core.codes import CodeTable
from plugins.domain.core.problems import Problem
from plugins.domain.core.refusals import Refusal
from plugins.domain.core.rules import Rules
from plugins.domain.records.declarations.kinds import KINDS
from plugins.domain.values.dates import FuzzyDate, InvalidDate, parse_day
from plugins.domain.values.durations import Duration
from plugins.domain.values.moments import Moment
from plugins.domain.values.numbers import InvalidNumber, parse_money
from plugins.domain.values.slugs import is_slug, slugify

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
CONTROL_IN_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")


# A line of a header is a sentence or an address, a text of one a clause or a purpose: what is more
# belongs into the body.
MOST_IN_A_LINE = 2_000
MOST_IN_A_TEXT = 20_000


class InvalidValue(Refusal, ValueError):
    """A value that is not of its field's type: what was found and what to write instead."""


@dataclass
class Reading:
    """One file being read: its rules, the problems met, and the line of every field path."""

    path: str
    rules: Rules = field(default_factory=Rules)
    problems: list[Problem] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)

    def report(self, line: int, finding: str, remedy: str, *, check: str) -> None:
        self.problems.append(Problem(self.path, line, finding, remedy, check=check))


class FieldType(Protocol):
    """Reads the raw value of a field; what is wrong goes to ``reading``, and None comes back."""

    def read(self, raw: Any, name: str, line: int, reading: Reading) -> Any: ...


@dataclass(frozen=True)
class DataForm:
    """
    How the values of a type are written in data: type and format of Table Schema, and pattern.

    A date that need not be known to the day is ``fuzzy``: data give its bounds beside it.
    """

    type: str = "string"
    format: str | None = None
    pattern: str | None = None
    fuzzy: bool = False


_STRING = DataForm()
_EDTF = DataForm(fuzzy=True)


@dataclass(frozen=True)
class Scalar:
    """A type whose raw form is one string; ``codes`` is what it may be, if listed."""

    parse: Callable[[str, Rules], Any]
    multiline: bool = False
    codes: CodeTable | None = field(default=None, compare=False)
    setting: Callable[[Rules], CodeTable] | None = field(default=None, compare=False)
    data: DataForm = field(default=_STRING, compare=False)

    def choices(self, rules: Rules) -> CodeTable | None:
        """Give the codes that it may be, those included that a regency sets for itself."""
        return self.setting(rules) if self.setting else self.codes

    def read(self, raw: Any, name: str, line: int, reading: Reading) -> Any:
        if not isinstance(raw, str):
            reading.report(
                line,
                f"'{name}' berisi daftar atau isian bertingkat",
                "tulis satu nilai",
                check="nilai",
            )
            return None
        if not raw.strip():
            reading.report(
                line, f"'{name}' kosong", "isi nilainya atau hapus baris ini", check="nilai-kosong"
            )
            return None
        most = MOST_IN_A_TEXT if self.multiline else MOST_IN_A_LINE
        if len(raw) > most:
            reading.report(
                line,
                f"'{name}' terlalu panjang ({len(raw)} aksara, paling banyak {most})",
                "ringkas nilainya, atau pindahkan uraiannya ke isi berkas",
                check="terlalu-panjang",
            )
            return None
        if (CONTROL_IN_TEXT if self.multiline else CONTROL).search(raw):
            reading.report(
                line,
                f"'{name}' memuat karakter kendali atau ganti baris",
                "hapus karakter itu",
                check="karakter-kendali",
            )
            return None
        try:
            return self.parse(raw, reading.rules)
        except InvalidDate as error:
            reading.report(line, f"'{name}': {error.finding}", error.remedy, check="tanggal")
        except InvalidValue as error:
            reading.report(line, f"'{name}': {error.finding}", error.remedy, check="nilai")
        return None


# What an editor writes for a code who does not look it up.
_MEANT = {"konsep": "draft", "draf": "draft", "terbit": "published", "tayang": "published"}


def one_of(table: CodeTable) -> Callable[[str, Rules], str]:
    """Make a parser that takes one code of a closed list and names the nearest on a slip."""

    def parse(text: str, _rules: Rules) -> str:
        if text in table:
            return text
        meant = _MEANT.get(text.casefold(), "")
        near = get_close_matches(text.casefold(), table, n=1, cutoff=0.7)
        near = [meant] if meant in table else near
        known = ", ".join(table)
        hint = f"mungkin maksudnya '{near[0]}'" if near else f"pilih salah satu: {known}"
        raise InvalidValue(f"'{text}' bukan pilihan yang dikenal", hint)

    return parse


def _line(text: str, _rules: Rules) -> str:
    return text


def _web_address(text: str, _rules: Rules) -> str:
    try:
        parts = urlsplit(text)
        valid = parts.scheme in {"http", "https"} and bool(parts.hostname) and " " not in text
    except ValueError:
        valid = False
    if not valid:
        raise InvalidValue(
            f"'{text}' bukan alamat web", "tulis lengkap dengan https:// di depannya"
        )
    return text


def _slug(text: str, _rules: Rules) -> str:
    if not is_slug(text):
        raise InvalidValue(
            f"'{text}' bukan pengenal yang sah",
            "pakai huruf kecil, angka, dan tanda hubung, paling banyak 80, jangan angka saja",
        )
    return text


_IDENTITY = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"]+", re.IGNORECASE)


def _identity(text: str, _rules: Rules) -> str:
    if not _IDENTITY.fullmatch(text):
        raise InvalidValue(
            f"'{text}' bukan id yang sah", "tulis 'urn:uuid:...' atau jalankan 'make check FIX=1'"
        )
    return text


def _flag(text: str, _rules: Rules) -> bool:
    words = {"yes": True, "true": True, "no": False, "false": False}
    if text not in words:
        raise InvalidValue(f"'{text}' bukan pilihan yang dikenal", "tulis yes atau no")
    return words[text]


def _whole_number(text: str, _rules: Rules) -> int:
    if not re.fullmatch(r"0|[1-9][0-9]{0,17}", text):
        digits = _in_digits(text)
        remedy = f"tulis {digits}" if digits else "tulis angka saja, misalnya 98000000000"
        raise InvalidValue(f"'{text}' bukan bilangan bulat", remedy)
    return int(text)


def _in_digits(text: str) -> str | None:
    """Write an amount as printed, "Rp1,25 miliar" or "1.250", with digits alone."""
    try:
        amount = parse_money(text if text[:2].casefold() == "rp" else f"Rp{text}")
    except InvalidNumber:
        return None
    return str(int(amount)) if amount == int(amount) else None


def _decimal(text: str, _rules: Rules) -> Decimal:
    if not re.fullmatch(r"-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,9})?", text):
        raise InvalidValue(
            f"'{text}' bukan bilangan", "tulis angka dengan titik sebagai desimal, misalnya 12.5"
        )
    return Decimal(text)


def _duration(text: str, _rules: Rules) -> Duration:
    return Duration.parse(text)


def _moment(text: str, rules: Rules) -> Moment:
    return Moment.parse(text, rules.zone)


def _sha256(text: str, _rules: Rules) -> str:
    if not re.fullmatch(r"[0-9a-f]{64}", text):
        raise InvalidValue(
            f"'{text}' bukan sidik sha256", "tulis 64 angka heksadesimal huruf kecil"
        )
    return text


_LOCAL_PATH = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*")


def _local_path(text: str, _rules: Rules) -> str:
    if not _LOCAL_PATH.fullmatch(text) or ".." in text:
        raise InvalidValue(
            f"'{text}' bukan nama berkas yang sah",
            "tulis seperti 2018/nama-gambar.png, tanpa spasi dan tanpa '..'",
        )
    return text


_ROOT_ADDRESS = re.compile(r"/(?!/)[A-Za-z0-9._~%/-]*(#[A-Za-z0-9._~%-]+)?")


def _root_address(text: str, _rules: Rules) -> str:
    steps = unquote(text.partition("#")[0]).split("/")
    if not _ROOT_ADDRESS.fullmatch(text) or "." in steps or ".." in steps:
        raise InvalidValue(
            f"'{text}' bukan alamat di situs ini",
            "tulis dari akar situs, misalnya /berita/2018/05/a/",
        )
    return text


def _setting(choose: Callable[[Rules], CodeTable]) -> Scalar:
    return Scalar(lambda text, rules: one_of(choose(rules))(text, rules), setting=choose)


LINE = Scalar(_line)
TEXT = Scalar(_line, multiline=True)
URL = Scalar(_web_address, data=DataForm(format="uri"))
SLUG = Scalar(_slug)
IDENTITY = Scalar(_identity)
FLAG = Scalar(_flag, data=DataForm("boolean"))
INTEGER = Scalar(_whole_number, data=DataForm("integer"))
DECIMAL = Scalar(_decimal, data=DataForm("number"))
DURATION = Scalar(_duration, data=DataForm(pattern=r"P(\d+Y)?(\d+M)?(\d+D)?"))
MOMENT = Scalar(
    _moment,
    data=DataForm(pattern=r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2})?"),
)
SHA256 = Scalar(_sha256, data=DataForm(pattern="[0-9a-f]{64}"))
LOCAL_PATH = Scalar(_local_path)
ROOT_ADDRESS = Scalar(_root_address)
DAY = Scalar(lambda text, _rules: parse_day(text), data=DataForm("date"))
CATEGORY = _setting(lambda rules: rules.categories)
STAGE = _setting(lambda rules: rules.stages)
FUZZY = Scalar(lambda text, _rules: FuzzyDate.parse(text), data=_EDTF)
FUZZY_POINT = Scalar(lambda text, _rules: FuzzyDate.parse(text, durations=False), data=_EDTF)
TERM_END = Scalar(
    lambda text, _rules: FuzzyDate.parse(text, durations=False, unlimited=True), data=_EDTF
)
FUZZY_PLAN = Scalar(lambda text, _rules: FuzzyDate.parse(text, deadlines=True), data=_EDTF)


def code(table: CodeTable) -> Scalar:
    """Make the type of a field that takes one code of ``table``."""
    return Scalar(one_of(table), codes=table)


def is_fuzzy(kind: FieldType) -> bool:
    """Say whether the values of a type are dates that need not be known to the day."""
    return isinstance(kind, Scalar) and kind.data.fuzzy


@dataclass(frozen=True)
class Ref(Scalar):
    """A reference to another record; its kind is fixed by the field (content contract)."""

    parse: Callable[[str, Rules], Any] = _line
    kind: str = ""

    def read(self, raw: Any, name: str, line: int, reading: Reading) -> Any:
        text = super().read(raw, name, line, reading)
        if text is None:
            return None
        kind = KINDS[self.kind]
        if not re.fullmatch(kind.reference, text):
            plain = "pengenal-yang-terdaftar" if "://" in text else slugify(text)
            example = kind.example or plain
            reading.report(
                line,
                f"'{name}': rujukan '{text}' tidak sah",
                f"tulis seperti {example}",
                check="rujukan-putus",
            )
            return None
        return text


def ref(kind: str) -> Ref:
    """Make the type of a field that refers to a record of ``kind``."""
    return Ref(kind=kind)
