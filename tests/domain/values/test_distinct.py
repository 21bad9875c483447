import pytest

from plugins.domain.values.distinct import distinct


@pytest.mark.parametrize(
    ("forms", "names"),
    [
        ({}, {}),
        ({"a": ["Rapat", "Rapat (a)"]}, {"a": "Rapat"}),
        (
            {"a": ["Rapat", "Rapat 2018", "a"], "b": ["Rapat", "Rapat 2019", "b"]},
            {"a": "Rapat 2018", "b": "Rapat 2019"},
        ),
        (
            {"a": ["R", "R 1", "a"], "b": ["R", "R 1", "b"], "c": ["R", "R 2", "c"]},
            {"a": "a", "b": "b", "c": "R 2"},
        ),
        (
            {"a": ["R", "R 1", "x"], "b": ["R", "R 1", "x"]},
            {"a": "x", "b": "x"},
        ),
    ],
    ids=["none", "alone", "second form", "last form", "nothing tells them apart"],
)
def test_the_shortest_form_that_no_other_has(
    forms: dict[str, list[str]], names: dict[str, str]
) -> None:
    assert distinct(forms) == names


def test_keys_with_fewer_forms_are_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        distinct({"a": ["R", "R 1"], "b": ["R"]})
