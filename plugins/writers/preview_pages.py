"""Pages only where drafts are shown: ``/pola/``, every component, and the desk ``/tinjau/``."""

import datetime as dt
from functools import partial
from pathlib import Path

from plugins.build.content.content_files import read_content
from plugins.build.generator import Output
from plugins.domain.drawings.year_strip import strip_of
from plugins.domain.markup.renditions import Picture
from plugins.domain.pages.pagination import paginate
from plugins.domain.records.reading import load
from plugins.domain.site.counters import gaps, home_counts, register_counts
from plugins.domain.site.lists.archives import by_year
from plugins.domain.site.lists.corrections import notices_of
from plugins.domain.site.lists.recent import Recent
from plugins.domain.site.lists.register import filters, home_bodies
from plugins.domain.site.lists.review_desk import ADDRESS, desk
from plugins.domain.site.lists.urgency import by_urgency
from plugins.domain.site.page_info import PageInfo
from plugins.domain.site.site import Site
from plugins.domain.site.timeline import timeline
from plugins.domain.status.record_status import STATUS_TABLES
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.moments import Moment

PATTERNS = PageInfo(
    kind="pola",
    address="/pola/",
    title="Pola",
    description="Setiap komponen tema dalam semua keadaannya, dengan catatan buatan.",
    listed=False,
)
DESK = PageInfo(
    kind="tinjau",
    address=ADDRESS,
    title="Meja tinjau",
    description="Yang sebaiknya diperiksa berikutnya, yang paling berguna lebih dahulu.",
    listed=False,
)
# The day on which the made-up records have the statuses they were written for.
DAY = dt.date(2026, 11, 24)
# The sign of the site stands for a photo.
PICTURE = Picture(
    width=640,
    height=360,
    fallback="/theme/ikon.svg",
    original="/theme/ikon.svg",
    original_bytes=512,
)
DATES = (
    "2018-05-08",
    "2018-05",
    "2018",
    "2018-34",
    "2018-40",
    "2018-05-08/2018-05-09",
    "2018-05-08/2018-06",
    "2018-05-08/..",
    "../2018-05-08",
    "[2018-05-08..2018-05-09]",
    "2018~",
    "2018-05-08?",
)


def write(output: Output) -> None:
    """Write them on the machine of an editor; to readers they tell nothing."""
    if output.build.options.drafts:
        output.page(DESK, meja=desk(output.site, output.site.records))
        _write_patterns(output)


def _write_patterns(output: Output) -> None:
    site = samples(output.build.folders.theme / "pola", output.site)
    found = filters(site, home_bodies(site, ""))
    pagers = tuple(paginate(tuple(range(200)), "/pola/", 10))
    output.page(
        PATTERNS,
        situs=site,
        status=STATUS_TABLES,
        tanggal_contoh=[FuzzyDate.parse(text, deadlines=True) for text in DATES],
        saat_contoh=[
            Moment.parse(text, site.rules.zone) for text in ("2018-05-08", "2018-05-08 09:30")
        ],
        pita={one.ref: strip_of(site, site.events_of(one)) for one in site.programmes},
        linimasa=timeline(site.events_of(site.programme("contoh")), DAY, site.reported),
        kelompok=by_urgency(site, site.agreements),
        saringan=found,
        hitungan=(
            *home_counts(site),
            *register_counts(site),
            *gaps(site, site.agreements, whole=True),
        ),
        tahun=by_year(site.posts),
        pager=[pagers[0], pagers[9], pagers[19]],
        perubahan=[
            Recent(DAY, f"Perubahan contoh {number}", "Judul catatan contoh", "/pola/")
            for number in range(1, 11)
        ],
        koreksi_atas=partial(notices_of, site),
        gambar=lambda _file: PICTURE,
    )


def samples(folder: Path, site: Site) -> Site:
    """Make a site of the records written for this page."""
    loaded = load(read_content(folder).texts, site.rules)
    if loaded.problems:
        raise ValueError("\n".join(str(problem) for problem in loaded.problems))
    return Site(loaded.records, DAY, site.rules)
