"""Derived statuses: one table a kind, what the tables ask, and what came of an agreement."""

from plugins.domain.status.agreement import agreement_status
from plugins.domain.status.commitment import commitment_status
from plugins.domain.status.event import event_status
from plugins.domain.status.programme import programme_status

__all__ = ["agreement_status", "commitment_status", "event_status", "programme_status"]
