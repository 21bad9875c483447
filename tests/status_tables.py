"""
The words of the status tables, for tests that need one; ``tests/status_tables.txt`` holds them all.

After a wanted change ``python -m tests.status_tables`` writes that file anew; look at the
difference before committing it. No other test names a label.
"""

from pathlib import Path

from plugins.domain.status.record_status import STATUS_TABLES
from plugins.domain.status.table import GAP, Status

HELD = Path(__file__).with_suffix(".txt")


def labels(kind: str, code: str, fill: str = "") -> list[str]:
    """Give the labels of the rows with this code, with their gap filled."""
    found = [row for row in STATUS_TABLES[kind] if row.full_code == code]
    assert found, f"no row {code} in {kind}"
    return [row.label.replace(GAP, fill) for row in found if row.fill or not fill]


def label(kind: str, code: str, fill: str = "") -> str:
    """Give the label of the first such row."""
    return labels(kind, code, fill)[0]


def assert_status(status: Status, kind: str, code: str, fill: str = "") -> None:
    """Hold a status to the code of a row, and to the words that stand there."""
    words = {row.address_word for row in STATUS_TABLES[kind] if row.full_code == code}
    assert status.full_code == code
    assert status.address_word in words
    assert status.label in labels(kind, code, fill)


def written() -> str:
    """Write all tables, row by row in the order in which they are asked."""
    return "".join(
        f"{kind} {row.full_code} ({row.address_word}, {row.tone}, {row.shape}): {row.label}\n"
        f"    {row.explanation}\n"
        for kind, rows in STATUS_TABLES.items()
        for row in rows
    )


if __name__ == "__main__":
    HELD.write_text(written(), encoding="utf-8")
