"""What a collecting site has of one regency: its register, or why there is none."""

import datetime as dt
import json
import re
from dataclasses import dataclass

from plugins.domain.registers import register_reading
from plugins.domain.registers.register import Register, write
from plugins.domain.registers.register_reading import InvalidRegister
from plugins.domain.values.dates import InvalidDate, parse_day
from plugins.domain.values.json_text import Value, to_json

_HEAD = ("name", "region", "code", "url", "asked", "fetched", "problem")
_WEB = re.compile(r"https?://[^\s\"'<>\\]+")


@dataclass(frozen=True, kw_only=True)
class Collected:
    """
    The regency with this ``name``, ``region`` and ``code``, as our own list of sites says.

    ``asked`` is the day its site was asked last, ``fetched`` the day that its register was read
    last, ``problem`` why that was another day, or never.
    """

    name: str
    region: str
    code: str
    url: str
    asked: dt.date
    fetched: dt.date | None = None
    problem: str | None = None
    register: Register | None = None

    @property
    def address(self) -> str:
        return f"/antardaerah/{self.name}/"


def dump(collected: Collected) -> bytes:
    """Write it as a file: what we know in the first line, the register below."""
    head: dict[str, Value] = {
        "name": collected.name,
        "region": collected.region,
        "code": collected.code,
        "url": collected.url,
        "asked": collected.asked.isoformat(),
        "fetched": collected.fetched.isoformat() if collected.fetched else None,
        "problem": collected.problem,
    }
    register = write(collected.register) if collected.register else b""
    return f"{to_json(head)}\n".encode() + register


def load(content: bytes) -> Collected:
    """Read what `dump` has written; raises InvalidRegister."""
    first, _line, rest = content.partition(b"\n")
    try:
        head = json.loads(first)
        name, region, code, url, asked, fetched, problem = (head[key] for key in _HEAD)
        if not _WEB.fullmatch(url):
            raise ValueError(url)
        return Collected(
            name=name,
            region=region,
            code=code,
            url=url,
            asked=parse_day(asked),
            fetched=parse_day(fetched) if fetched else None,
            problem=problem,
            register=register_reading.read(rest, url, code) if rest else None,
        )
    except InvalidRegister:
        raise
    except (ValueError, KeyError, TypeError, RecursionError, InvalidDate):
        raise InvalidRegister(
            "berkas ini bukan hasil python -m scraper federasi", "jalankan lagi perintah itu"
        ) from None
