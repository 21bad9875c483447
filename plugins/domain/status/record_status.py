"""
Derived statuses: never stored, read from a record's fields on a day.

``STATUS_TABLES`` are the tables that the functions follow, row by row; a page that explains a
status reads them too, so that both say the same.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from plugins.domain.status.agreement import AGREEMENT_ROWS, agreement_status, standing_status
from plugins.domain.status.commitment import COMMITMENT_ROWS, commitment_status
from plugins.domain.status.event import EVENT_ROWS, event_status
from plugins.domain.status.programme import PROGRAMME_ROWS, programme_status
from plugins.domain.status.table import Row, Status, proven

__all__ = [
    "STATUS_TABLES",
    "Row",
    "Status",
    "agreement_status",
    "commitment_status",
    "event_status",
    "programme_status",
    "proven",
    "standing_status",
]

STATUS_TABLES: Mapping[str, tuple[Row[Any], ...]] = MappingProxyType(
    {
        "event": EVENT_ROWS,
        "agreement": AGREEMENT_ROWS,
        "commitment": COMMITMENT_ROWS,
        "programme": PROGRAMME_ROWS,
    }
)
