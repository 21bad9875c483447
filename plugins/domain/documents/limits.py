"""What a document may cost its reader, and what is said of one that costs more."""

from plugins.domain.core.refusals import Refusal

# What an archive may unpack to, and how many files it may hold.
MOST_UNPACKED = 40_000_000
MOST_ENTRIES = 5_000
# Documents in an archive, each of which may cost its reader what one alone may.
MOST_DOCUMENTS = 20
# The list of its files, which is read before anything else.
MOST_LISTED = 2_000_000
# Elements of all its parts together: a sheet of 70,000 rows with ten columns.
MOST_ELEMENTS = 1_500_000
MOST_PAGES = 2_000
# What one stream of a PDF may unpack to, and those of all its pages; and the orders that draw them.
MOST_STREAM = 5_000_000
MOST_DRAWN = 15_000_000
MOST_OPERATORS = 500_000


class UnreadableDocument(Refusal):
    """A document that its reader cannot open, or that costs more than it may."""


def broken() -> UnreadableDocument:
    """Say that a document cannot be opened."""
    return UnreadableDocument(
        "berkasnya rusak atau bersandi", "simpan ulang dari naskah aslinya, tanpa sandi"
    )


def too_large(what: str) -> UnreadableDocument:
    """Say that a document is more than its reader takes."""
    return UnreadableDocument(what, "bagi menjadi beberapa berkas, atau simpan ulang sebagai PDF")
