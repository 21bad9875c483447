"""How much a test tries: as many examples as it asks for, scaled by the profile of the run."""

from hypothesis import settings

# As many as the profile of `make proof` tries of anything; see tests/conftest.py.
PROOF = 600


def examples(number: int, proof: int = 0) -> int:
    """
    Scale a number of examples, or of moments, sequences, builds, that ``make test`` has time for.

    ``make quick`` loads a profile with a tenth of them, ``make proof`` one with six times as many,
    or with as many as are asked for it.
    """
    if proof and settings.default.max_examples >= PROOF:
        return proof
    return max(1, number * settings.default.max_examples // 100)
