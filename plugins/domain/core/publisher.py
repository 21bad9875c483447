"""Whose site it is: its name and address, the region it writes about, and who answers for it."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Identity:
    """
    What the settings say of the site itself; ``url`` has no slash at its end.

    >>> site = Identity(name="A", url="https://a.id", region_kind="kabupaten", region_name="Blora")
    >>> site.region, site.government
    ('Kabupaten Blora', 'Pemkab Blora')
    """

    name: str
    url: str
    region_kind: str
    region_name: str
    region_code: str = ""
    publisher: str | None = None
    official: bool = False

    @property
    def region(self) -> str:
        return f"{self.region_kind.capitalize()} {self.region_name}"

    @property
    def government(self) -> str:
        """The short name of the government that the site is about."""
        kind = "Pemkot" if self.region_kind.lower() == "kota" else "Pemkab"
        return f"{kind} {self.region_name}"

    @property
    def notice(self) -> str | None:
        """What every page and feed says until the government takes the site over."""
        if self.official:
            return None
        return f"Bukan situs resmi {self.government}; disusun dari sumber publik yang dicantumkan"
