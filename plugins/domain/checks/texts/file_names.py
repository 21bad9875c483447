"""Names of files that another computer cannot keep, or takes for those of other files."""

import re
import unicodedata
from collections.abc import Iterator

from plugins.domain.core.problems import Problem
from plugins.domain.records.content import Content

# Names that Windows gives to devices, whatever follows the first dot: git cannot lay them there.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"\\|?*\x00-\x1f]')
# What file systems take: bytes of UTF-8, for most of them.
_LONGEST = 255


def unportable_names(content: Content) -> Iterator[Problem]:
    """Report files that cannot lie on every computer under their name."""
    seen: dict[str, str] = {}
    for path in sorted({*content.texts, *(f"content/{name}" for name in content.assets)}):
        for name in path.split("/")[1:]:
            if finding := _fault(name):
                yield _problem(path, finding)
        same = unicodedata.normalize("NFC", path).casefold()
        if other := seen.get(same):
            yield _problem(path, f"nama berkas ini hanya beda besar huruf atau aksen dari {other}")
        seen.setdefault(same, path)


def _fault(name: str) -> str | None:
    if _DEVICE.fullmatch(name):
        return f"nama '{name}' milik alat di Windows, sehingga tidak dapat disimpan di sana"
    if name.endswith((".", " ")):
        return f"nama '{name}' berakhir dengan titik atau spasi, yang dibuang oleh Windows"
    if found := _FORBIDDEN.search(name):
        return f"nama '{name}' memuat '{found[0]}', yang tidak dapat disimpan di Windows"
    if len(name.encode("utf-8", "surrogatepass")) > _LONGEST:
        return f"nama '{name}' terlalu panjang (paling banyak {_LONGEST} bita)"
    return None


def _problem(path: str, finding: str) -> Problem:
    return Problem(path, 1, finding, "beri nama yang lain", check="tempat-berkas")
