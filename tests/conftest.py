"""What holds for every test: how many examples a property tries, and the marks that follow."""

import os

import pytest
from hypothesis import HealthCheck, Phase, is_hypothesis_test, settings

from tests.examples import PROOF

# What ``make quick`` leaves out, so that a person can wait for it.
SLOW = {"site", "browser", "proof", "slow"}

# A busy machine is no fault of the code: no test is judged by time. In CI the same examples are
# tried each time, so that a change is judged by what it changes; by hand they are new each time.
settings.register_profile(
    "project",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize="CI" in os.environ,
)
settings.register_profile("quick", settings.get_profile("project"), max_examples=10)
settings.register_profile("proof", settings.get_profile("project"), max_examples=PROOF)
# A mutant is judged by whether an example fails, not by the smallest that does.
settings.register_profile(
    "mutants",
    settings.get_profile("project"),
    max_examples=20,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
)
settings.load_profile("project")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what follows from the tests themselves: properties, and what is quick."""
    for item in items:
        if is_hypothesis_test(getattr(item, "obj", None)):
            item.add_marker("property")
        if not SLOW & {mark.name for mark in item.iter_markers()}:
            item.add_marker("quick")
