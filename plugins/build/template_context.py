"""The published site reaches every template: its records, its pages, its words and its theme."""

import hashlib
from functools import cache, partial
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.build import jinja_filters
from plugins.build.history import told_by
from plugins.build.outputs import running_code
from plugins.build.outputs.compiled_templates import CompiledTemplates
from plugins.build.outputs.questions import Questions
from plugins.build.outputs.value_digests import Digests
from plugins.build.settings import identity, imprint
from plugins.build.site_pages import SitePages
from plugins.build.structured_data import json_ld_of
from plugins.build.theme import served
from plugins.domain.pages.page_list import PageList
from plugins.domain.site.agreement_gaps import disputed_fields, text_is_here, unknown_fields
from plugins.domain.site.citations import citations
from plugins.domain.site.headline import (
    headline,
    outcome_label,
    outcome_line,
    outcome_note,
    outcome_words,
    term_line,
)
from plugins.domain.site.lists.corrections import notices_of
from plugins.domain.site.site import Site
from plugins.domain.status.followup import since_signing
from plugins.domain.values.wording import format_period

# What a process that builds again keeps of the build before.
_LAST: dict[str, Digests] = {}

# What is said first of an agreement and of a promise, by the names of the filters.
_SAID_FIRST: dict[str, Any] = {
    "kabar_utama": headline,
    "masa_berlaku": term_line,
    "hasil": outcome_words,
    "hasil_singkat": outcome_label,
    "kabar_janji": outcome_line,
    "catatan_hasil": outcome_note,
    "punya_naskah": text_is_here,
    "beda_sumber": disputed_fields,
    "belum_diketahui": unknown_fields,
}


def prepare(pelican: Pelican) -> None:
    """Pelican's hook before the generators are made: describe the pages of the site."""
    site: Site = pelican.settings["SITUS"]
    words = PageList(site, identity(pelican.settings))
    pelican.settings["HALAMAN"] = SitePages(site, words)
    _LAST["digests"] = Digests(_LAST.get("digests"))
    pelican.settings["PERTANYAAN"] = Questions(site, _LAST["digests"])
    # Filters of constants are called when a template is compiled, on the day of the site.
    recipe = (
        running_code.MARK,
        site.today,
        pelican.settings["JINJA_ENVIRONMENT"],
    )
    folder = Path(pelican.settings["SIMPANAN"]) / "templat"
    pelican.settings["TEMPLAT"] = CompiledTemplates(folder, repr(recipe))


def furnish(generator: Generator) -> None:
    """Pelican's hook for each new generator: give its templates what all of them use."""
    settings, site = generator.settings, generator.settings["SITUS"]
    questions: Questions = settings["PERTANYAAN"]
    asked: Any = questions.site()
    generator.env.bytecode_cache = settings["TEMPLAT"]
    cited = citations(site)
    questions.shared |= {
        "situs": asked,
        "versi": versions(Path(generator.theme) / "static"),
        "pemberitahuan": identity(settings).notice,
        "koreksi_atas": questions.function("koreksi_atas", partial(notices_of, site)),
        "dikutip": questions.function("dikutip", lambda post: cited.get(post.ref, ())),
        "riwayat": questions.function("riwayat", told_by(settings)),
        "gambar": questions.function("gambar", settings["GAMBAR"]),
    }
    for name, function in _SAID_FIRST.items():
        generator.env.filters[name] = questions.of_site(name, function)
    # Who asks for the day notes that it was asked for.
    generator.env.filters["umur"] = lambda start: format_period(start, asked.today)
    generator.env.filters["sejak"] = since_signing
    generator.env.filters["markdown"] = jinja_filters.markdown_with(questions.shared["gambar"])
    generator.env.filters["json_ld"] = json_ld_of(asked, imprint(settings))


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
