"""Settings that all tests share."""

from hypothesis import settings

# A busy machine must not fail a property: speed is measured by `make bench`.
settings.register_profile("eske", deadline=None)
settings.load_profile("eske")
