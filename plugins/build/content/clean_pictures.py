"""Pictures as they go out: without place, device and owner, whoever put them there."""

import io
from pathlib import Path

from PIL import Image

from plugins.build.content.image_sizes import FORMATS, ORIENTATION
from plugins.domain.documents.picture_metadata import extension, without_metadata


def clean(path: Path) -> bytes:
    """
    Give a picture without what its camera and its owner noted; raises InvalidPicture, OSError.

    An AVIF, whose notes are woven into the file, is encoded anew, at a quality that eyes do not
    tell apart.
    """
    content = path.read_bytes()
    with Image.open(path, formats=FORMATS) as image:
        if image.format == "AVIF":
            return _encoded_anew(image)
        orientation = image.getexif().get(ORIENTATION, 1)
    extension(content)
    return without_metadata(content, orientation)


def _encoded_anew(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(
        buffer, "AVIF", quality=90, exif=b"", xmp=b"", save_all=getattr(image, "n_frames", 1) > 1
    )
    return buffer.getvalue()
