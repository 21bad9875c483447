"""Every part of a record by its name, for those who ask for several."""

from plugins.domain.records.declarations.agreement_parts import (
    Document,
    Dprd,
    Ended,
    Funding,
    Party,
    PartyNumber,
    Ppid,
    Request,
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
from plugins.domain.records.declarations.programmes import (
    BudgetLine,
    Dimension,
    Indicator,
    IndicatorValue,
)
from plugins.domain.records.declarations.proof import Change, Claim, Evidence, Figure, Money, Reply
from plugins.domain.records.declarations.registers import OfficeHeld

__all__ = [
    "AlsoPublished",
    "BudgetLine",
    "Change",
    "Claim",
    "Correction",
    "Dimension",
    "Document",
    "Dprd",
    "Ended",
    "Evidence",
    "Figure",
    "Funding",
    "ImportState",
    "Indicator",
    "IndicatorValue",
    "Money",
    "OfficeHeld",
    "Party",
    "PartyNumber",
    "Photo",
    "PostSource",
    "Ppid",
    "ProcessedFrom",
    "Reply",
    "Request",
    "Signatory",
    "Signed",
    "Term",
    "Withdrawal",
]
