"""What all tests share: no property test measures time, since the first draft of a language compiles its patterns."""

from hypothesis import settings

settings.register_profile("without a clock", deadline=None)
settings.load_profile("without a clock")
