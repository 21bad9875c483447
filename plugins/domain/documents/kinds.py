"""What a document is by its bytes, whatever its name says."""

import io
import re
import zipfile

from plugins.domain.documents.archives import check_list
from plugins.domain.documents.limits import UnreadableDocument

MOST_BYTES = 50_000_000
# Names that a file of each kind may end in.
ENDINGS = {
    "pdf": {"pdf"},
    "docx": {"docx", "docm", "dotx"},
    "xlsx": {"xlsx", "xlsm"},
    "pptx": {"pptx", "ppsx"},
    "odf": {"odt", "ods", "odp"},
    "zip": {"zip"},
    "ole": {"doc", "xls", "ppt", "msg"},
    "jpg": {"jpg", "jpeg"},
    "png": {"png"},
    "gif": {"gif"},
    "text": {"csv", "txt", "tsv", "json", "geojson", "xml", "md", "yaml", "ics"},
}
ACTIVE = frozenset({"html", "svg"})
_SIGNATURES = (
    (b"%PDF-", "pdf"),
    (b"\xd0\xcf\x11\xe0", "ole"),
    (b"\xff\xd8\xff", "jpg"),
    (b"\x89PNG\r\n", "png"),
    (b"GIF8", "gif"),
    (b"version https://git-lfs", "lfs"),
)
_ACTIVE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+(html|svg)|(html|script|body|iframe|svg))",
    re.IGNORECASE | re.DOTALL,
)
_OFFICE = (("word/", "docx"), ("xl/", "xlsx"), ("ppt/", "pptx"), ("mimetype", "odf"))


def kind_of(content: bytes) -> str:
    """
    Tell the kind of a file; empty where nothing says it.

    >>> kind_of(b"%PDF-1.7"), kind_of(b"<script>a()</script>"), kind_of(b"a,b"), kind_of(b"\\0")
    ('pdf', 'html', 'text', '')
    """
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            return kind
    if content.startswith(b"PK\x03\x04"):
        return _packed(content)
    if found := _ACTIVE.match(content[:4096].removeprefix(b"\xef\xbb\xbf")):
        return "svg" if b"svg" in (found[1] or found[2]).lower() else "html"
    return "" if b"\0" in content[:4096] else "text"


def _packed(content: bytes) -> str:
    try:
        check_list(content)
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    except UnreadableDocument:
        # Its reader says what is wrong with it.
        names = [start for start, _kind in _OFFICE if start.encode() in content]
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return "zip"
    return next((kind for start, kind in _OFFICE if any(n.startswith(start) for n in names)), "zip")
