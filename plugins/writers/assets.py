"""The files that pages name: pictures and documents of records, and those of the theme."""

from pathlib import Path

from plugins.build.content.clean_pictures import clean
from plugins.build.generator import Output
from plugins.build.theme import served
from plugins.domain.site.published_files import published_files

_THEME = "theme"


def write(output: Output) -> None:
    """Copy what published records name, and no more, without pictures' notes; then the theme."""
    content = Path(output.settings["PATH"])
    known = output.settings["ISI"].assets
    for name in sorted(published_files(output.site) & known):
        if name.startswith("gambar/"):
            output.file(name, clean(content / name))
        else:
            output.copy(content / name, name)
    for path in sorted((Path(output.settings["THEME"]) / "static").iterdir()):
        output.file(f"{_THEME}/{path.name}", served(path))
