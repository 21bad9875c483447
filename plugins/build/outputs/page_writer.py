"""Pelican's writer: renders a page only where something that it was made of has changed."""

import hashlib
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

from jinja2 import Environment, Template
from pelican import Pelican, signals
from pelican.contents import Content
from pelican.urlwrappers import URLWrapper
from pelican.writers import Writer

from plugins.build.fingerprints.surroundings import libraries
from plugins.build.outputs import running_code
from plugins.build.outputs.kept_output import KeptOutput
from plugins.build.outputs.questions import Questions
from plugins.build.outputs.template_digests import TemplateDigests
from plugins.build.outputs.value_digests import Digests, Undigestible

# The one value of ours among Pelican's settings, which reach every part of a build.
BUILD = "BANGUNAN"
# Whoever needs the day asks the site for it.
_ASKED = frozenset({"TANGGAL_BANGUN"})
# In which order pages are written, none of them tells.
_ORDER = frozenset({"DIDAHULUKAN"})


class Build(Protocol):
    """What the writer asks of a build."""

    @property
    def questions(self) -> Questions:
        """What pages ask, and what every template gets."""

    @property
    def output(self) -> KeptOutput:
        """Where pages and files are written."""


class PageWriter(Writer):  # type: ignore[misc]  # Pelican has no types
    """
    Writes pages, and files for whoever brings their bytes, into one folder.

    A page is made of its variables, its template, the settings, the code, and the answers to what
    it asks of the site. Where all of these are as they were, and the file is as it was written,
    it is left alone.
    """

    def __init__(self, output_path: str, settings: Any = None) -> None:
        super().__init__(output_path, settings)
        build: Build = settings[BUILD]
        self._questions, self._output = build.questions, build.output
        self.folder = build.output.folder
        self._digests = self._questions.digests
        self._recipe = _recipe(settings, self._digests)
        self._templates: TemplateDigests | None = None
        # Nothing else reaches a template: what it was not handed, it has to ask for.
        self._shared = {
            name: settings[name] for name in _told(settings) if name.isupper()
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
        if known := self._output.standing(name, made_of):
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


def _told(settings: Mapping[str, Any]) -> set[str]:
    """Give the names of the settings that pages are made of."""
    return set(settings) - _ASKED - _ORDER - {BUILD}


def _recipe(settings: Mapping[str, Any], digests: Digests) -> str:
    """Name what all pages are made of: our code, libraries, files of the theme, and settings."""
    style = sorted((Path(settings["THEME"]) / "static").iterdir())
    parts = [
        running_code.MARK,
        sys.version,
        *libraries(),
        *(f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}" for path in style),
    ]
    for name in sorted(_told(settings)):
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
