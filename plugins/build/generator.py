"""Our own pages and files: one Pelican generator that lets each writer in the settings write."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator

from plugins.build.build import build_of
from plugins.build.outputs.page_writer import PageWriter
from plugins.domain.site.page_info import PageInfo


class Output:
    """What a writer may do: render a page, put bytes into a file, or copy one."""

    def __init__(self, generator: Generator, writer: PageWriter) -> None:
        self.build = build_of(generator.settings)
        self.site = self.build.site
        self.words = self.build.pages.words
        self._generator = generator
        self._writer = writer
        self._last: list[WriteLast] = []
        self._complete = False

    @property
    def bodies(self) -> dict[str, str]:
        """The safe HTML of posts and standing pages, by the files of their records."""
        context = self._generator.context
        contents = (*context["articles"], *context["pages"])
        return {content.record.path: content.content for content in contents}

    def page(self, info: PageInfo, **variables: Any) -> None:
        """Render the template of a page's kind; an address written twice stops the build."""
        self.render(self.announce(info), **variables)

    def announce(self, info: PageInfo) -> PageInfo:
        """Say that there will be a page, for all that lists pages; give it back as it is known."""
        if self._complete:
            raise RuntimeError(f"{info.address}: announced after the list of all pages was given")
        return self.build.pages.note(info)

    def render(self, info: PageInfo, **variables: Any) -> None:
        """Render a page that was announced."""
        self._writer.write_file(
            info.file,
            self._generator.get_template(info.kind),
            self._generator.context,
            url=info.address.removeprefix("/"),
            halaman=info,
            **variables,
        )

    def last(self, write: "WriteLast") -> None:
        """Have something written of all pages, as soon as every writer has announced its own."""
        self._last.append(write)

    def finish(self) -> None:
        """Write what is made of all pages; no writer has one more from now on."""
        self._complete = True
        pages = tuple(self.build.pages.written)
        for write in self._last:
            write(pages)

    def file(self, name: str, content: bytes) -> None:
        """Write a file of its own; one that was written already stops the build."""
        self._writer.folder.put(name, content)

    def made(self, name: str, made_of: Any, make: Callable[[], bytes]) -> None:
        """Write what is made of values and the code alone: only where one of them has changed."""
        self._writer.write_made(name, made_of, make)

    def once(self, name: str, made_of: str, make: Callable[[], bytes]) -> None:
        """Write what is made of something, which is made only where it is not there yet."""
        self._writer.folder.once(name, made_of, make)

    def copy(self, source: Path, name: str) -> None:
        """Copy a file as it is; one that was written already stops the build."""
        self._writer.folder.put(name, source.read_bytes())


Write = Callable[[Output], None]
WriteLast = Callable[[Sequence[PageInfo]], None]


class OutputGenerator(Generator):
    """Runs the writers of the setting PENULIS_HALAMAN; in which order, the site does not tell."""

    def generate_output(self, writer: PageWriter) -> None:
        """Pelican's hook: everything is known, now write."""
        output = Output(self, writer)
        for write in self.settings["PENULIS_HALAMAN"]:
            write(output)
        output.finish()


def get_generators(_pelican: object) -> type[Generator]:
    """Pelican's hook: which generators this plugin brings."""
    return OutputGenerator


def describe_content(generator: ArticlesGenerator | PagesGenerator, content: Any) -> None:
    """Give the page that Pelican is about to write what our own pages get, too."""
    pages = build_of(generator.settings).pages
    generator.context["milik_halaman"] = pages.variables(content.record)


def begin_with(generator: ArticlesGenerator | PagesGenerator) -> None:
    """Put those first that somebody waits for; in which order pages are written, nothing tells."""
    first = generator.settings["DIDAHULUKAN"]
    for name in {"articles", "pages"} & set(vars(generator)):
        getattr(generator, name).sort(key=lambda one: one.record.path not in first)


def register() -> None:
    """Pelican's hook."""
    signals.article_generator_finalized.connect(begin_with)
    signals.page_generator_finalized.connect(begin_with)
    signals.get_generators.connect(get_generators)
    signals.article_generator_write_article.connect(describe_content)
    signals.page_generator_write_page.connect(describe_content)
