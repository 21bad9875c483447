"""Every part of a record by its name, for those who ask for several."""

from plugins.domain.records.declarations.agreement_parts import (
    Document,
    Dprd,
    Ended,
    Funding,
    Party,
    PartyNumber,
    Ppid,
    Signatory,
    Signed,
    Term,
)
from plugins.domain.records.declarations.posts import (
    AlsoPublished,
    Correction,
    ImportState,
    Photo,
    PostSource,
    ProcessedFrom,
    Withdrawal,
)
from plugins.domain.records.declarations.programmes import Indicator
from plugins.domain.records.declarations.proof import Change, Claim, Evidence, Figure, Money
from plugins.domain.records.declarations.registers import OfficeHeld

__all__ = [
    "AlsoPublished",
    "Change",
    "Claim",
    "Correction",
    "Document",
    "Dprd",
    "Ended",
    "Evidence",
    "Figure",
    "Funding",
    "ImportState",
    "Indicator",
    "Money",
    "OfficeHeld",
    "Party",
    "PartyNumber",
    "Photo",
    "PostSource",
    "Ppid",
    "ProcessedFrom",
    "Signatory",
    "Signed",
    "Term",
    "Withdrawal",
]
