"""Copies the pictures and documents that published records name, and no others."""

from pathlib import Path

from plugins.build.content.clean_pictures import clean
from plugins.build.generator import Output
from plugins.domain.site.published_files import published_files


def write(output: Output) -> None:
    """Copy them from ``content/`` to the same place in the output, pictures without their notes."""
    content = Path(output.settings["PATH"])
    known = output.settings["ISI"].assets
    for name in sorted(published_files(output.site) & known):
        if name.startswith("gambar/"):
            output.file(name, clean(content / name))
        else:
            output.copy(content / name, name)
