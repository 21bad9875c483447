"""How much a test tries: as many examples as it asks for, scaled by the profile of the run."""

from hypothesis import settings


def examples(number: int) -> int:
    """
    Scale a number of examples, or of moments, sequences, builds, that ``make test`` has time for.

    ``make quick`` loads a profile with a tenth of them, ``make proof`` one with six times as many.
    """
    return max(1, number * settings.default.max_examples // 100)
