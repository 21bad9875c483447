"""How people spell dates, and what to write in their place."""


class InvalidDate(ValueError):
    """A date that is neither ``2024-03-05`` nor another form that its field allows."""

    def __init__(self, finding: str, remedy: str) -> None:
        super().__init__(f"{finding}; {remedy}")
        self.finding = finding
        self.remedy = remedy

    def __reduce__(self) -> tuple[type["InvalidDate"], tuple[str, str]]:
        return (type(self), (self.finding, self.remedy))
