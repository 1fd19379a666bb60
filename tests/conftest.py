"""Settings that all tests share."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "shared machine",
    deadline=None,
    max_examples=int(os.environ.get("EXAMPLES", "60")),
    derandomize="CI" in os.environ,  # the same examples every time where a change is judged
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("shared machine")
