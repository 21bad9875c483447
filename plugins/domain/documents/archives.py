"""Archives: how many files one says that it holds, and these files, as far as they may cost."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from plugins.domain.documents.limits import (
    MOST_ENTRIES,
    MOST_LISTED,
    MOST_UNPACKED,
    broken,
    too_large,
)

# What the standard library raises at an archive that is damaged, locked, or of an unknown form.
BROKEN = (
    *(zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, ValueError, EOFError),
    *(zlib.error, struct.error, LookupError),
)

# APPNOTE 4.3.16: the record at the end, behind which at most a note of 65,535 bytes stands.
_END, _LONGEST = b"PK\x05\x06", 65_557


def check_list(content: bytes) -> None:
    """Let an archive pass whose list of files is short; raises UnreadableDocument."""
    at = content.rfind(_END, max(0, len(content) - _LONGEST))
    if at < 0 or at + 16 > len(content):
        raise broken()
    count, length = struct.unpack("<HI", content[at + 10 : at + 16])
    if count > MOST_ENTRIES or length > MOST_LISTED:
        raise too_large(f"memuat lebih dari {MOST_ENTRIES} berkas di dalamnya")


def files_in(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Give name and content of each file in an archive; raises UnreadableDocument."""
    check_list(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            # No file gives more than the list says of it: reading stops there.
            if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
                raise too_large("isinya terlalu besar setelah dibuka")
            for entry in entries:
                yield entry.filename, archive.read(entry)
    except BROKEN as error:
        raise broken() from error
