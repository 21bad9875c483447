"""The guide of messages tells every finding, as the check and the code tell it today."""

import pytest

from plugins.domain.core.check_names import CHECK_NAMES
from tests.message_guide import EXAMPLES, GUIDE, guide, messages, shown

pytestmark = pytest.mark.slow


def test_every_kind_of_finding_has_an_example() -> None:
    assert list(EXAMPLES) == sorted(CHECK_NAMES)


@pytest.mark.parametrize("name", CHECK_NAMES)
def test_an_example_is_found_in_its_wrong_form_only(name: str) -> None:
    found = shown(name)
    assert (found.wrong.check, found.right) == (name, ())


def test_every_kind_of_finding_has_its_messages() -> None:
    assert [name for name, said in messages().items() if not said] == []


def test_the_guide_is_as_it_would_be_written_now() -> None:
    assert GUIDE.read_text(encoding="utf-8") == guide(), "run python -m tests.message_guide"
