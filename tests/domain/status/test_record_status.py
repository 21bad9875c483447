from tests.status_tables import HELD, written


def test_the_tables_are_as_they_are_held() -> None:
    assert written() == HELD.read_text(encoding="utf-8")
