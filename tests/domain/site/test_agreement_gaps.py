"""What an agreement lacks, and what sources say differently of it, each in one line."""

import pytest

from plugins.domain.site.agreement_gaps import disputed_fields, text_is_here, unknown_fields
from tests.domain.ledger_site import SOURCES
from tests.site.texts import agreement, site_of

ALL = ("nomor", "masa berlaku", "pembiayaan", "perlu tidaknya persetujuan DPRD")


@pytest.mark.parametrize(
    ("fields", "unknown"),
    [
        pytest.param({}, ALL, id="nothing known"),
        pytest.param({"numbers": [{"org": "ugm", "number": "1"}]}, ALL[1:], id="a number"),
        pytest.param({"term": {"end": "2030"}}, (ALL[0], *ALL[2:]), id="an end"),
        pytest.param({"funding": {"sources": ["APBD"]}}, (*ALL[:2], ALL[3]), id="funding"),
        pytest.param({"dprd": {"required": "no"}}, ALL[:3], id="no approval needed"),
        pytest.param({"dprd": {"required": "unknown"}}, ALL, id="approval unknown"),
    ],
)
def test_what_is_not_known(fields: dict[str, object], unknown: tuple[str, ...]) -> None:
    site = site_of({"mou/m.md": agreement(**fields)})  # type: ignore[arg-type]
    assert unknown_fields(site, site.agreement("m")) == unknown
    assert not text_is_here(site, site.agreement("m"))


def test_sources_that_agree_dispute_nothing() -> None:
    claims = [
        {"field": "purpose", "value": "A", "source": "s", "preferred": "yes"},
        {"field": "purpose", "value": "B", "source": "t"},
        {"field": "object", "value": "C", "source": "s"},
        {"field": "object", "value": "C", "source": "t"},
    ]
    site = site_of({"mou/m.md": agreement(claims=claims), "rujukan/sumber.yaml": SOURCES})
    assert disputed_fields(site, site.agreement("m")) == ("purpose",)
