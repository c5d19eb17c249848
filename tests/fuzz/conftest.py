"""`--hypothesis-profile=long` runs the properties for minutes instead of seconds (`make fuzz`)."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("long", max_examples=5_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
