"""The one base of what is not taken as it stands: what was found, and what to do about it."""


class Refusal(Exception):
    """
    What was found and what to write or do instead, apart; as a text, after its place.

    >>> str(Refusal("tanggal '5/3' tidak dikenali", "tulis 2024-03-05"))
    "tanggal '5/3' tidak dikenali; tulis 2024-03-05"
    """

    # The arguments of an exception are kept by Python itself, so that it can go to another process.
    def __init__(self, finding: str, remedy: str, place: str = "") -> None:
        self.finding = finding
        self.remedy = remedy
        self.place = place

    def __str__(self) -> str:
        said = f"{self.finding}; {self.remedy}" if self.remedy else self.finding
        return f"{self.place}{said}"


class RefusedLine(Refusal):
    """One whose place is a line of a file."""

    def __init__(self, line: int, finding: str, remedy: str) -> None:
        super().__init__(finding, remedy, f"{line}: ")
        self.line = line
