"""What every data file says of itself: who publishes it, and under which licence."""

from dataclasses import dataclass

from plugins.domain.core.publisher import Identity

LICENCE = "CC-BY-4.0"
LICENCE_TITLE = "Creative Commons Atribusi 4.0 Internasional"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
UNKNOWN_PUBLISHER = "Penerbit belum dicantumkan"


@dataclass(frozen=True, kw_only=True)
class Imprint:
    """
    The site as a publisher of data; ``contact`` is a mail or web address.

    >>> site = Identity(name="A", url="https://a.id", region_kind="kota", region_name="Batu")
    >>> Imprint(identity=site).publisher
    'Penerbit belum dicantumkan'
    """

    identity: Identity
    contact: str | None = None

    @property
    def publisher(self) -> str:
        """The publisher, or the plain words that there is none yet."""
        return self.identity.publisher or UNKNOWN_PUBLISHER

    @property
    def contact_address(self) -> str | None:
        """The contact as an address that a program can follow."""
        if self.contact is None or self.contact.startswith(("http:", "https:", "mailto:")):
            return self.contact
        return f"mailto:{self.contact}"

    def url(self, address: str) -> str:
        """Make an address of the site a whole one."""
        return self.identity.url + address

    def with_notice(self, text: str) -> str:
        """End a text with the notice that the site is not official, for as long as it is not."""
        return f"{text} {self.identity.notice}." if self.identity.notice else text
