"""The files that pages name: pictures and documents of records, and those of the theme."""

from plugins.build.content.clean_pictures import clean
from plugins.build.generator import Output
from plugins.build.theme import served

_THEME = "theme"


def write(output: Output) -> None:
    """Copy what published records name, and no more, without pictures' notes; then the theme."""
    content, static = output.build.folders.content, output.build.folders.static
    for name in sorted(output.build.files):
        if name.startswith("gambar/"):
            output.file(name, clean(content / name))
        else:
            output.copy(content / name, name)
    for address, path in output.build.pictures.renditions():
        # The name says what it was made of, and how.
        output.once(address.removeprefix("/"), "ukuran", path.read_bytes)
    for path in sorted(static.iterdir()):
        output.file(f"{_THEME}/{path.name}", served(path))
