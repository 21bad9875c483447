"""Names that tell things apart: the shortest form that no other thing has as well."""

from collections import Counter
from collections.abc import Mapping, Sequence


def distinct(forms: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """
    Give each key the first of its forms that no other key has in the same place.

    All keys have the same number of forms, shortest first; the last one must be unique by itself.

    >>> distinct({"a": ["Rapat", "Rapat (a)"], "b": ["Rapat", "Rapat (b)"], "c": ["Acara", "(c)"]})
    {'a': 'Rapat (a)', 'b': 'Rapat (b)', 'c': 'Acara'}
    """
    places = [Counter(place) for place in zip(*forms.values(), strict=True)]
    return {
        key: next(
            (form for form, place in zip(own, places, strict=True) if place[form] == 1), own[-1]
        )
        for key, own in forms.items()
    }
