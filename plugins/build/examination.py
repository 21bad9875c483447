"""The whole content folder, read and checked before anything is built."""

import dataclasses
import hashlib
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import PIL
from PIL import Image

from plugins.build.content import clean_pictures
from plugins.build.content.clean_pictures import clean
from plugins.build.content.content_files import ContentFiles, read_content
from plugins.build.content.image_sizes import FORMATS, ImageSizes, UnreadablePicture
from plugins.build.settings import build_day, machine_day, rules
from plugins.domain.checks.pictures import named_pictures
from plugins.domain.checks.validation import Checked, validate
from plugins.domain.core.problems import Problem
from plugins.domain.documents.picture_metadata import InvalidPicture
from plugins.domain.markup.renderer import memory
from plugins.domain.records.content import Measured
from plugins.domain.records.reading import Shelf
from plugins.files.seals import code_mark

# How a picture is proved whole: what was proved another way is proved again.
_WAY = code_mark(Path(clean_pictures.__file__))

# A process that builds again reads only what has changed.
_SHELF: Shelf = {}


@dataclass(frozen=True)
class Examined:
    """The files of a content folder, what they hold, and how large their pictures are."""

    files: ContentFiles
    checked: Checked
    images: ImageSizes


def examine(content: Path, settings: Mapping[str, Any], *, only_errors: bool = False) -> Examined:
    """Read and check a whole content folder; only errors can stop a build."""
    files = read_content(content)
    checked = validate(
        files.texts,
        files.assets,
        rules(settings),
        build_day(settings),
        machine_day(settings),
        new_id=new_id,
        measure=lambda name: _measure(content / name),
        read=lambda name: (content / name).read_bytes(),
        only_errors=only_errors,
        shelf=_SHELF,
    )
    images = ImageSizes(content, files.assets)
    problems = {*checked.problems, *files.problems, *_unreadable_pictures(checked, images)}
    return Examined(files, dataclasses.replace(checked, problems=tuple(sorted(problems))), images)


def new_id() -> str:
    """Give an id that nobody has."""
    return f"urn:uuid:{uuid.uuid4()}"


def _measure(path: Path) -> Measured:
    content = path.read_bytes()
    return Measured(len(content), hashlib.sha256(content).hexdigest())


def _unreadable_pictures(checked: Checked, images: ImageSizes) -> Iterator[Problem]:
    for file in sorted(set(named_pictures(checked.records))):
        # That it is not there is another check's finding.
        if file not in images:
            continue
        try:
            images[file]
            finding = _fault(images.path(file))
            remedy = "ganti dengan berkas yang utuh"
        except UnreadablePicture as error:
            finding, remedy = error.finding, error.remedy
        if finding:
            yield Problem(f"content/gambar/{file}", 1, finding, remedy, check="gambar-tak-terbaca")


def _fault(picture: Path) -> str:
    """Say what is wrong with a picture; one that was proved whole is not read through again."""
    held = hashlib.sha256(picture.read_bytes()).hexdigest()

    def prove() -> str:
        try:
            clean(picture)
            with Image.open(picture, formats=FORMATS) as image:
                image.load()
        except InvalidPicture as error:
            return error.finding
        except (OSError, SyntaxError, ValueError):
            return "gambar terpotong atau rusak"
        return ""

    return memory.get()(f"gambar {PIL.__version__} {_WAY} {held}", prove)
