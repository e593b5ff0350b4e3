"""Unit tests answer while one is still thinking: all of them within ten seconds."""

from hypothesis import settings

settings.register_profile("unit", max_examples=25, deadline=None)
settings.load_profile("unit")
