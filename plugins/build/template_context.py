"""The published site reaches every template: its records, its pages, its words and its theme."""

import hashlib
from functools import cache, partial
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.build import jinja_filters
from plugins.build.build import build_of
from plugins.build.outputs import running_code
from plugins.build.outputs.compiled_templates import CompiledTemplates
from plugins.build.theme import served
from plugins.domain.digest.request_letter import request_letter
from plugins.domain.digest.summary_text import summary_text
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
from plugins.domain.status.followup import since_signing
from plugins.domain.values.wording import format_period
from plugins.media.qr import sign_of

# What is said of records with a look at the whole site, by the names of the filters.
_OF_SITE: dict[str, Any] = {
    "kabar_utama": headline,
    "masa_berlaku": term_line,
    "hasil": outcome_words,
    "hasil_singkat": outcome_label,
    "kabar_janji": outcome_line,
    "catatan_hasil": outcome_note,
    "punya_naskah": text_is_here,
    "beda_sumber": disputed_fields,
    "belum_diketahui": unknown_fields,
    "surat_permintaan": request_letter,
}


def furnish(generator: Generator) -> None:
    """Pelican's hook for each new generator: give its templates what all of them use."""
    build = build_of(generator.settings)
    site, questions, identity = build.site, build.questions, build.identity
    asked: Any = questions.site()
    cited = citations(site)
    history, card = build.history, questions.function("kartu", build.cards.at)
    told = history.told if history else lambda _record: None
    questions.shared |= {
        "situs": asked,
        "versi": versions(build.folders.static),
        "pemberitahuan": identity.notice,
        "koreksi_atas": questions.function("koreksi_atas", partial(notices_of, site)),
        "dikutip": questions.function("dikutip", lambda post: cited.get(post.ref, ())),
        "riwayat": questions.function("riwayat", told),
        "gambar": questions.function("gambar", build.pictures),
        "kartu": lambda info: card(info.address),
        "kode_qr": sign_of(identity.url),
    }
    environment = generator.env
    for name, function in _OF_SITE.items():
        environment.filters[name] = questions.of_site(name, function)
    # Who asks for the day notes that it was asked for.
    environment.filters["umur"] = lambda start: format_period(start, asked.today)
    environment.filters["sejak"] = since_signing
    environment.filters["markdown"] = jinja_filters.markdown_with(questions.shared["gambar"])
    environment.filters["json_ld"] = jinja_filters.json_ld_of(asked, build.imprint)
    environment.filters["ringkasan_pesan"] = partial(summary_text, asked, identity)
    # Filters of constants are called when a template is compiled, on the day of the site.
    recipe = (running_code.MARK, site.today, generator.settings["JINJA_ENVIRONMENT"])
    environment.bytecode_cache = CompiledTemplates(build.folders.cache / "templat", repr(recipe))


def versions(folder: Path) -> Any:
    """Make the function ``versi``: a theme file's address, with a mark of its content."""

    @cache
    def versi(name: str) -> str:
        mark = hashlib.sha256(served(folder / name)).hexdigest()[:12]
        return f"/theme/{name}?v={mark}"

    return versi


def register() -> None:
    """Pelican's hook."""
    signals.generator_init.connect(furnish)
