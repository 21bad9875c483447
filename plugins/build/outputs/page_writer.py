"""Pelican's writer: renders a page only where something that it was made of has changed."""

import hashlib
import sys
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, Template
from pelican import Pelican, signals
from pelican.contents import Content
from pelican.urlwrappers import URLWrapper
from pelican.writers import Writer

from plugins.build.fingerprints.surroundings import libraries
from plugins.build.outputs import ledger, running_code
from plugins.build.outputs.output_folder import OutputFolder
from plugins.build.outputs.questions import Questions
from plugins.build.outputs.search_list import FOLDER
from plugins.build.outputs.template_digests import TemplateDigests
from plugins.build.outputs.value_digests import Digests, Undigestible
from plugins.files.disk_cache import DiskCache

# What others hand over under the name of a setting: pages ask for it, question by question.
_HANDED = frozenset(
    {"SITUS", "HALAMAN", "ISI", "RIWAYAT", "GAMBAR", "KARTU", "PERTANYAAN", "KELUARAN"}
)
# Whoever needs the day asks the site for it.
_ASKED = frozenset({"TANGGAL_BANGUN"})
# In which order pages are written, none of them tells.
_ORDER = frozenset({"DIDAHULUKAN"})


class PageWriter(Writer):  # type: ignore[misc]  # Pelican has no types
    """
    Writes pages, and files for whoever brings their bytes, into one folder.

    A page is made of its variables, its template, the settings, the code, and the answers to what
    it asks of the site. Where all of these are as they were, and the file is as it was written,
    it is left alone.
    """

    def __init__(self, output_path: str, settings: Any = None) -> None:
        super().__init__(output_path, settings)
        self._questions: Questions = settings["PERTANYAAN"]
        self._digests = self._questions.digests
        self._known = ledger.load(_place(settings)) if _is_kept(settings) else ledger.Ledger()
        self.folder = OutputFolder(Path(output_path), self._known)
        settings["KELUARAN"] = self
        self._recipe = _recipe(settings, self._digests)
        self._templates: TemplateDigests | None = None
        self._stands = cache(self._is_answered_as_before)
        # Nothing else reaches a template: what it was not handed, it has to ask for.
        self._shared = {
            name: settings[name]
            for name in set(settings) - _HANDED - _ASKED - _ORDER
            if name.isupper()
        } | self._questions.shared

    def write_file(
        self,
        name: str,
        template: Template,
        context: dict[str, Any],
        *_given: Any,
        **variables: Any,
    ) -> None:
        """Write a page in Pelican's stead; a name that is empty stands for none."""
        if not name:
            return
        own = {**variables, **context.pop("milik_halaman", {})}
        made_of = self._made_of(template, own)
        known = self.folder.known(name) if made_of else None
        if known and known.made_of == made_of and all(map(self._stands, known.asked)):
            self.folder.keep(name, known)
            return
        with self._questions.noted() as asked:
            text = template.render({**self._shared, **own})
        self.folder.put(name, text.encode(), made_of, asked)

    def write_made(self, name: str, values: Any, make: Callable[[], bytes]) -> None:
        """Write a file that is made of values, the settings and the code."""
        try:
            parts = f"{self._recipe} {self._digests.of(values).hex()}"
        except Undigestible:
            self.folder.put(name, make())
        else:
            self.folder.once(name, hashlib.sha256(parts.encode()).hexdigest(), make)

    def close(self) -> None:
        """Remove what no longer belongs, and keep what was written for the next build."""
        self.folder.remove_others([FOLDER])
        if _is_kept(self.settings):
            self._keep()
        self._digests.close()

    def _keep(self) -> None:
        entries = self.folder.entries
        asked = sorted({question for entry in entries.values() for question in entry.asked})
        answers = {question: self._questions.answer(question) or "" for question in asked}
        ledger.save(_place(self.settings), entries, answers)
        # Of folders that nobody builds into any longer.
        DiskCache(_place(self.settings).parent).forget()

    def _made_of(self, template: Template, own: Mapping[str, Any]) -> str:
        """Give the digest of what is handed to a page; empty where nobody can say."""
        try:
            values = self._digests.of({name: _plain(value) for name, value in own.items()})
        except Undigestible:
            return ""
        parts = (self._recipe, self._digest_of(template), values.hex())
        return hashlib.sha256(" ".join(parts).encode()).hexdigest()

    def _digest_of(self, template: Template) -> str:
        if self._templates is None:
            self._templates = TemplateDigests(_sources(template.environment))
        return self._templates.of(str(template.name))

    def _is_answered_as_before(self, question: str) -> bool:
        answer = self._questions.answer(question)
        return answer is not None and answer == self._known.answers[question]


def _sources(environment: Environment) -> Callable[[str], str]:
    """Give the source of a template by its name, found as the environment finds it."""
    loader = environment.loader
    if loader is None:
        raise TypeError("environment without a loader")
    return lambda name: loader.get_source(environment, name)[0]


def _plain(value: Any) -> Any:
    """Give what templates take of Pelican's own objects."""
    if isinstance(value, Content):
        return value.record, value.content
    return value.name if isinstance(value, URLWrapper) else value


def _is_kept(settings: Mapping[str, Any]) -> bool:
    return bool(settings["MESIN_CEPAT"]) and not settings["DELETE_OUTPUT_DIRECTORY"]


def _place(settings: Mapping[str, Any]) -> Path:
    return ledger.place_of(Path(settings["SIMPANAN"]) / "keluaran", Path(settings["OUTPUT_PATH"]))


def _recipe(settings: Mapping[str, Any], digests: Digests) -> str:
    """Name what all pages are made of: our code, libraries, files of the theme, and settings."""
    style = sorted((Path(settings["THEME"]) / "static").iterdir())
    parts = [
        running_code.MARK,
        sys.version,
        *libraries(),
        *(f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}" for path in style),
    ]
    for name in sorted(set(settings) - _HANDED - _ASKED - _ORDER):
        try:
            parts.append(f"{name} {digests.of(settings[name]).hex()}")
        except Undigestible:
            # A function or a module: its code is among the rest.
            continue
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def get_writer(_pelican: Pelican) -> type[Writer]:
    """Pelican's hook: who writes."""
    return PageWriter


def register() -> None:
    """Pelican's hook."""
    signals.get_writer.connect(get_writer)
