"""The content has a page of every kind, so that tests of the design see all of them."""

import pytest

from tests.site.builder import Built
from tests.site.page_kinds import KINDS
from tests.site.test_design_links import kinds_of

pytestmark = pytest.mark.site


def test_there_is_a_page_of_every_kind(site: Built) -> None:
    assert kinds_of(site) == {kind.partition(",")[0] for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_found_where_it_is_looked_for(site: Built, kind: str) -> None:
    assert list(site.root.glob(KINDS[kind]))
