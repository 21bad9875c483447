"""The published site reaches every template: its records, its pages, its words and its theme."""

import hashlib
from functools import cache, partial
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.build import jinja_filters
from plugins.build.history import told_by
from plugins.build.settings import identity, imprint
from plugins.build.site_pages import SitePages
from plugins.build.structured_data import json_ld_of
from plugins.build.theme import served
from plugins.domain.pages.page_list import PageList
from plugins.domain.site.citations import citations
from plugins.domain.site.headline import headline, term_line
from plugins.domain.site.lists.corrections import notices_of
from plugins.domain.site.site import Site
from plugins.domain.status.followup import since_signing


def prepare(pelican: Pelican) -> None:
    """Pelican's hook before the generators are made: describe the pages of the site."""
    site: Site = pelican.settings["SITUS"]
    words = PageList(site, identity(pelican.settings))
    pelican.settings["HALAMAN"] = SitePages(site, words)


def furnish(generator: Generator) -> None:
    """Pelican's hook for each new generator: give its templates what all of them use."""
    site: Site = generator.settings["SITUS"]
    generator.context["situs"] = site
    generator.context["versi"] = versions(Path(generator.theme) / "static")
    generator.context["pemberitahuan"] = identity(generator.settings).notice
    generator.context["koreksi_atas"] = partial(notices_of, site)
    cited = citations(site)
    generator.context["dikutip"] = lambda post: cited.get(post.ref, ())
    generator.context["riwayat"] = told_by(generator.settings)
    generator.env.filters["umur"] = jinja_filters.age_on(site.today)
    generator.env.filters["kabar_utama"] = partial(headline, site)
    generator.env.filters["masa_berlaku"] = partial(term_line, site)
    generator.env.filters["sejak"] = since_signing
    generator.env.filters["markdown"] = jinja_filters.markdown_with(generator.settings["GAMBAR"])
    generator.env.filters["json_ld"] = json_ld_of(site, imprint(generator.settings))


def versions(folder: Path) -> Any:
    """Make the function ``versi``: a theme file's address, with a mark of its content."""

    @cache
    def versi(name: str) -> str:
        mark = hashlib.sha256(served(folder / name)).hexdigest()[:12]
        return f"/theme/{name}?v={mark}"

    return versi


def register() -> None:
    """Pelican's hook."""
    signals.get_generators.connect(prepare)
    signals.generator_init.connect(furnish)
