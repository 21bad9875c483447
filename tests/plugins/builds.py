"""Builds without Pelican, for what takes one."""

from pathlib import Path
from typing import Any

from plugins.build.build import Build, Folders
from plugins.domain.core.imprint import Imprint
from plugins.domain.core.publisher import Identity
from plugins.domain.site.site import Site


def build_of(site: Site, root: Path = Path("tidak-ada"), **changed: Any) -> Build:
    """Give the build of a site whose folders lie below a root, with an imprint or more changed."""
    folders = Folders(root / "content", root / "theme", root / "cache", root / "output")
    return Build(**{"site": site, "imprint": imprint(), "folders": folders, **changed})


def imprint(**changed: Any) -> Imprint:
    """Give who publishes, with a part of the identity changed."""
    plain = {
        "name": "Contoh Terbuka",
        "url": "https://contoh.id",
        "region_kind": "kabupaten",
        "region_name": "Contoh",
        "region_code": "00.00",
    }
    return Imprint(identity=Identity(**{**plain, **changed}), contact=None)
