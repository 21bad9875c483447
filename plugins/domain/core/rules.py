"""The settings of a site that the meaning of its content depends on."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from plugins.domain.core.codes import CATEGORIES, STAGES, CodeTable


def _jakarta() -> ZoneInfo:
    return ZoneInfo("Asia/Jakarta")


@dataclass(frozen=True)
class Rules:
    """
    What a regency decides for itself.

    ``soon`` and ``quiet`` are days: how near an end is announced, and after how long without
    a sign of life a programme is silent. ``authority_tag`` is the ``name,year`` of RFC 4151,
    part of every guid and therefore never changed. ``site`` is the address of the site, empty
    where it is not known or nobody else can open it. ``answer_days`` are the working days within
    which a body answers a request for information, and those by which it may extend them.
    ``contact`` is where to write about the site. Where ``open_repository`` holds, everybody
    reads the drafts in it, too.
    """

    zone: ZoneInfo = field(default_factory=_jakarta)
    categories: Mapping[str, str] = field(default_factory=lambda: CATEGORIES)
    stages: CodeTable = field(default_factory=lambda: STAGES)
    soon: int = 90
    quiet: int = 365
    answer_days: tuple[int, int] = (10, 7)
    holidays: frozenset[dt.date] = frozenset()
    authority_tag: str = "blora-terbuka.invalid,2026"
    site: str = ""
    contact: str = ""
    open_repository: bool = True

    def is_own_host(self, address: str) -> bool:
        """
        Say whether a web address lies on the host of this site, by http or https.

        >>> Rules(site="https://blora.example").is_own_host("http://BLORA.example:80/mou/")
        True
        >>> Rules().is_own_host("https://blora.example/")
        False
        """
        return bool(self.site) and _host(address) == _host(self.site)


def _host(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None
