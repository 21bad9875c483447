"""
The settings of the site. A regency that takes over changes these and content/ only.

What Pelican sees below the line "Pelican" is how it is made to do what our plugins expect.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))

# Imported as modules: one that cannot load stops the build, a name in a list would be skipped.
from plugins.build import (  # noqa: E402
    build,
    generator,
    jinja_filters,
    manifest,
    reader,
    template_context,
)
from plugins.build.forms import admin_files  # noqa: E402
from plugins.build.outputs import page_writer  # noqa: E402
from plugins.writers import (  # noqa: E402
    addresses,
    agreements,
    assets,
    calendars,
    cards,
    feeds,
    home,
    ledger,
    news,
    opendata,
    preview_pages,
    programmes,
    search,
    service_pages,
    weeks,
)

# --- the site -----------------------------------------------------------------------------------

SITENAME = "Blora Terbuka"
SITEURL = (os.environ.get("SITEURL") or "http://localhost:8000").rstrip("/")
# The path of the host below which `make publish` puts the site: "/", or "/name/" for project pages.
BASIS = os.environ.get("BASIS") or "/"
# Who publishes, and where corrections go. Where either is not known the pages say so.
PENERBIT = os.environ.get("PENERBIT") or None
KONTAK = os.environ.get("KONTAK") or None
# Whether everybody can read the repository: then personal data in a draft is an error, too.
REPOSITORI_TERBUKA = True
WILAYAH = {
    "name": "Blora",
    "kind": "kabupaten",
    "kode_wilayah": "33.16",
    "province": "Jawa Tengah",
}
# False until the government itself takes the site over (docs/deploy.md).
SITUS_RESMI = False
TIMEZONE = "Asia/Jakarta"
# Part of every guid: never changed, not even with a new domain.
OTORITAS_TAG = "blora-terbuka.invalid,2026"
KATEGORI = {
    "pemerintahan": "Pemerintahan",
    "pelayanan": "Pelayanan",
    "pembangunan": "Pembangunan",
    "ekonomi": "Ekonomi",
    "pendidikan": "Pendidikan",
    "kesehatan": "Kesehatan",
    "budaya": "Budaya",
    "lingkungan": "Lingkungan",
    "teknologi": "Teknologi",
    "pengumuman": "Pengumuman",
}
TAHAP_KERJA_SAMA = {
    "persiapan": "Persiapan",
    "penawaran": "Penawaran",
    "penyusunan_kb": "Penyusunan kesepakatan bersama",
    "penandatanganan_kb": "Penandatanganan kesepakatan bersama",
    "persetujuan_dprd": "Persetujuan DPRD",
    "penyusunan_pks": "Penyusunan perjanjian kerja sama",
    "penandatanganan_pks": "Penandatanganan perjanjian kerja sama",
    "pelaksanaan": "Pelaksanaan",
    "penatausahaan": "Penatausahaan",
    "pelaporan": "Pelaporan",
}
AMBANG_AKAN_BERAKHIR = 90  # days
AMBANG_TANPA_KABAR = 365  # days
# Working days that a body has to answer a request for information, and by which it may extend them.
TENGGAT_PERMINTAAN = (10, 7)
# National holidays (YYYY-MM-DD), which are no working days.
LIBUR_NASIONAL: list[str] = []
BERITA_PER_HALAMAN = 20
BUTIR_PER_UMPAN = 50
# The address of a WebSub hub that tells readers at once; None: they look by themselves.
WEBSUB_HUB: str | None = None
# Whether pages tell from git what changed in a record, when, and in which commit.
RIWAYAT_GIT = True
# Files of which only the names of changed fields are told: after a request for removal.
RIWAYAT_TANPA_NILAI: list[str] = []
# Whether `make site` may find that nothing has changed and leave the site as it is (True or False,
# written out); False: every build is a whole one.
MESIN_CEPAT = True
# Whether pages below /antardaerah/ hold the registers of many regencies against each other, as
# `python -m scraper federasi` has fetched them into content/federasi/.
FEDERASI = False
# The forms below /admin/ in the public site, and the git host that they write to: False, or for
# instance {"name": "github", "repo": "humas/situs"} (docs/deploy.md). Others: gitlab, gitea.
FORMULIR: dict[str, str] | bool = False
# The day that counts as today (YYYY-MM-DD); unset: today in TIMEZONE.
TANGGAL_BANGUN = os.environ.get("TANGGAL_BANGUN") or None

# --- Pelican ------------------------------------------------------------------------------------

PATH = str(ROOT / "content")
OUTPUT_PATH = str(ROOT / "output")
THEME = str(ROOT / "theme")
CACHE_PATH = str(ROOT / ".cache" / "pelican")
# Pictures and cards that were made once; what is not asked for any longer goes by itself.
SIMPANAN = str(ROOT / ".cache")
# What stands stays; what no longer belongs is removed by name (plugins/build/outputs/).
DELETE_OUTPUT_DIRECTORY = False
# Only `make serve` shows drafts and later posts, marked, in a folder of its own.
TAMPILKAN_KONSEP = False
# Files of which `make serve` writes the pages first.
DIDAHULUKAN: frozenset[str] = frozenset()
PLUGINS = [build, template_context, generator, page_writer, manifest]
# Our own pages; in which order they stand here, the site does not tell.
PENULIS_HALAMAN = [
    home.write,
    ledger.write,
    weeks.write,
    news.write,
    programmes.write,
    agreements.write,
    service_pages.write,
    feeds.write,
    calendars.write,
    opendata.write,
    opendata.write_registers,
    admin_files.write,
    preview_pages.write,
    assets.write,
    search.write,
    cards.write,
    addresses.write,
]
READERS = {"md": reader.RecordReader, "rst": None, "html": None}

# Addresses come from the file's path and from nothing else.
ARTICLE_PATHS = ["berita"]
ARTICLE_URL = "berita/{yyyy}/{mm}/{slug}/"
ARTICLE_SAVE_AS = ARTICLE_URL + "index.html"
PAGE_PATHS = ["halaman"]
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = PAGE_URL + "index.html"
PATH_METADATA = r"(?:berita/(?P<yyyy>\d{4})/(?P<mm>\d{2})|halaman)/(?P<slug>[^/]+)\.md"
FILENAME_METADATA = ""
USE_FOLDER_AS_CATEGORY = False
# The same slug in two months is no translation.
ARTICLE_TRANSLATION_ID = None
PAGE_TRANSLATION_ID = None

# Only what published records name is copied (plugins/writers/assets.py); drafts have no place.
STATIC_PATHS: list[str] = []
# Our writer makes them shorter on their way (plugins/writers/assets.py).
THEME_STATIC_PATHS: list[str] = []
DRAFT_SAVE_AS = ""
DRAFT_LANG_SAVE_AS = ""
DRAFT_PAGE_SAVE_AS = ""
DRAFT_PAGE_LANG_SAVE_AS = ""

# Lists, archives and feeds are ours.
DIRECT_TEMPLATES: list[str] = []
CATEGORY_SAVE_AS = ""
TAG_SAVE_AS = ""
AUTHOR_SAVE_AS = ""
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
TRANSLATION_FEED_ATOM = None

# Values are raw text until a template escapes them, and links are public addresses.
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
JINJA_FILTERS = jinja_filters.FILTERS
FORMATTED_FIELDS: list[str] = []
INTRASITE_LINK_REGEX = r"(?!)(?P<what>)"

DEFAULT_LANG = "id"
LOCALE = ["C"]
# A missing alt is judged by our own check: an error in an own post, advice in an imported one.
LOG_FILTER = [(30, "Empty alt attribute for image %s in %s")]
