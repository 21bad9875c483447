"""What holds for every test."""

import os

from hypothesis import HealthCheck, settings

# A busy machine is no fault of the code: no test is judged by time. In CI the same examples are
# tried each time, so that a change is judged by what it changes; by hand they are new each time.
settings.register_profile(
    "project",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize="CI" in os.environ,
)
settings.load_profile("project")
