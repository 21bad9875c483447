"""What a collecting site shows: agreements between regencies by who records them, as data too."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from plugins.domain.core.imprint import LICENCE_URL, Imprint
from plugins.domain.pages.pagination import Pager
from plugins.domain.registers.collected import Collected
from plugins.domain.registers.differences import Difference, differences
from plugins.domain.registers.shared import Shared, join
from plugins.domain.site.page_info import Crumb, PageInfo
from plugins.domain.values.json_text import Value, to_json

ADDRESS = "/antardaerah/"
COLUMNS = ("title", "recorded", "silent", "unread", "pages", "differences")


class Row(NamedTuple):
    """An agreement with where its records differ."""

    shared: Shared
    differences: tuple[Difference, ...]


class Shelf(NamedTuple):
    """A list of agreements under an address of its own."""

    address: str
    title: str
    about: str
    rows: tuple[Row, ...]

    def page(self, pager: Pager[Row]) -> PageInfo:
        """Describe one page of the list."""
        place = f", halaman {pager.number} dari {pager.count}" if pager.number > 1 else ""
        return PageInfo(
            kind="antardaerah_daftar",
            address=pager.address,
            title=self.title + place,
            description=self.about.removesuffix(".") + place + ".",
            breadcrumb=(Crumb("Antardaerah", ADDRESS),),
        )


PAGE = PageInfo(
    kind="antardaerah",
    address=ADDRESS,
    title="Perjanjian antardaerah",
    description="Perjanjian antara kabupaten dan kota menurut daftar masing-masing: siapa yang "
    "mencatat, siapa yang tidak, dan di mana catatannya berbeda.",
)


class Federation:
    """Everything that the registers of many regencies say together."""

    def __init__(self, collected: Sequence[Collected]) -> None:
        self.sites = tuple(sorted(collected, key=lambda site: (site.region.casefold(), site.name)))

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        return tuple(Row(shared, differences(shared)) for shared in join(self.sites))

    @cached_property
    def regions(self) -> dict[str, str]:
        """The names of regencies by their codes, as our list of sites says."""
        return {site.code: site.region for site in self.sites}

    @property
    def problems(self) -> tuple[Collected, ...]:
        return tuple(site for site in self.sites if site.problem)

    @cached_property
    def shelves(self) -> tuple[Shelf, ...]:
        """The lists that stand beside the whole: one-sided, and differing."""
        return (
            Shelf(
                f"{ADDRESS}sepihak/",
                "Perjanjian antardaerah yang tidak dicatat semua pihak",
                "Perjanjian yang dicatat satu daerah, sedang daftar daerah lain yang menjadi "
                "pihak sudah dibaca dan tidak memuat catatan yang cocok.",
                tuple(row for row in self.rows if row.shared.silent),
            ),
            Shelf(
                f"{ADDRESS}berbeda/",
                "Perjanjian antardaerah yang catatannya berbeda",
                "Perjanjian yang dicatat beberapa daerah dengan hari, jenis, pihak, atau jumlah "
                "janji yang berbeda.",
                tuple(row for row in self.rows if row.differences),
            ),
        )

    @cached_property
    def _by_code(self) -> dict[str, list[Row]]:
        found: dict[str, list[Row]] = {site.code: [] for site in self.sites}
        for row in self.rows:
            for code in row.shared.codes & found.keys():
                found[code].append(row)
        return found

    def shelf_of(self, site: Collected) -> Shelf:
        """Give the agreements that a regency is a party to, whoever records them."""
        return Shelf(
            site.address,
            f"Perjanjian antardaerah {site.region}",
            f"Perjanjian {site.region} ({site.code}) dengan kabupaten dan kota lain menurut daftar "
            "semua pihak.",
            tuple(self._by_code[site.code]),
        )

    def name(self, code: str) -> str:
        return self.regions.get(code, code)

    def table(self) -> Iterator[tuple[Value, ...]]:
        """Give the rows of the data, in the order of COLUMNS."""
        for shared, found in self.rows:
            yield (
                shared.title,
                tuple(one.site.code for one in shared.recorded),
                shared.silent,
                shared.unread,
                tuple(one.entry.page for one in shared.recorded),
                tuple(one.field for one in found),
            )

    def as_json(self, imprint: Imprint, day: str) -> bytes:
        """Write the data with what each record says where records differ."""
        head: dict[str, Value] = {
            "title": PAGE.title,
            "status_on": day,
            "publisher": imprint.publisher,
            "licence": LICENCE_URL,
            "page": imprint.url(ADDRESS),
            "sites": [
                {
                    "code": site.code,
                    "region": site.region,
                    "url": site.url,
                    "fetched": site.fetched.isoformat() if site.fetched else None,
                    "problem": site.problem,
                }
                for site in self.sites
            ],
        }
        start = to_json(head).removesuffix("}")
        rows = ",\n".join(
            to_json({**dict(zip(COLUMNS, values, strict=True)), "differences": _told(row)})
            for values, row in zip(self.table(), self.rows, strict=True)
        )
        return f'{start}, "rows": [\n{rows}\n]}}\n'.encode()


def _told(row: Row) -> Value:
    return {one.field: [list(pair) for pair in one.said] for one in row.differences}
