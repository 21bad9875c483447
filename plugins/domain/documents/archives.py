"""Archives, before anybody opens them: how many files one says that it holds."""

import struct

from plugins.domain.documents.limits import MOST_ENTRIES, MOST_LISTED, broken, too_large

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
