"""
The program that shows the forms: Sveltia CMS, from its package, kept from calling elsewhere.

The package is fetched by the Makefile (``.cache/formulir``) and used only with the very bytes that
this hash names. What is changed in it stands in ``_CHANGES``, each with its reason.
"""

import hashlib
import io
import json
import tarfile
from collections.abc import Mapping
from pathlib import Path

VERSION = "0.221.1"
NAME = f"sveltia-cms-{VERSION}.tgz"
SHA512 = (
    "27e4288a4f6418c9362fbbcda4e42b9c3985462f8d07abf02747fae7b62db315"
    "87d0ff16612611452442da943f8c619b56533ffcf83f588826929b30aa8a3781"
)
_SCRIPT = "dist/sveltia-cms.js"
_CDN = "https://cdn.jsdelivr.net/fontsource/fonts"
_FONTS = {
    "source-sans-3": (
        f"{_CDN}/source-sans-3:vf@5.3.0/latin-wght-normal.woff2",
        "npm/assets/source-sans-3-latin-wght-normal-BqRLTx4X.woff2",
    ),
    "noto-mono": (
        f"{_CDN}/noto-mono@5.3.0/latin-400-normal.woff2",
        "npm/assets/noto-mono-latin-400-normal-DiC8lJru.woff2",
    ),
    "material-symbols-outlined": (
        f"{_CDN}/material-symbols-outlined:vf@5.3.7/latin-wght-normal.woff2",
        "npm/assets/material-symbols-outlined-latin-wght-normal-_Z1IJPLg.woff2",
    ),
}
_LICENCES = {
    "sveltia-cms": "LICENSE.txt",
    **{name: f"npm/assets/{name}.LICENSE.txt" for name in _FONTS},
}
_CHANGES = (
    # Words, the newest version and parts that are loaded on demand are asked for here alone.
    ("`https://unpkg.com/@sveltia/cms`", "`sveltia`"),
    ("`${iP}@${rP}/locales`", "`${iP}/locales`"),
    # Indonesian is one of its languages; the words are ours.
    ("fr,hr,it,ja,ko", "fr,hr,id,it,ja,ko"),
    # They speak Indonesian whatever the browser speaks, and invite nobody into another language.
    ("if(await c9(`newLanguageCta`))return;", "return;"),
    # Every value of a header is a string (content contract, 2): no 33.10 -> 33.1, no 041 -> 41.
    ("XR=(e,t)=>Gfe(e,t)", "XR=(e,t)=>Gfe(e,{schema:`failsafe`,...t})"),
    # A picture is named from content/gambar/ on, 2026/foto.jpg, and not from the root of the site.
    ("/^($|[.@])/", "/^($|[.@{])/"),
    *((address, f"sveltia/{name}.woff2") for name, (address, _file) in _FONTS.items()),
)


class NoProgram(Exception):
    """The package is not there, or is another one: what was found, and the remedy."""


def files(package: Path, words: Mapping[str, object]) -> dict[str, bytes]:
    """Give the files of the program by their names below /admin/; raises NoProgram."""
    try:
        packed = package.read_bytes()
    except OSError:
        raise NoProgram(
            f"{package}:1: program formulir belum diambil; jalankan: make formulir"
        ) from None
    if hashlib.sha512(packed).hexdigest() != SHA512:
        raise NoProgram(
            f"{package}:1: isinya bukan {NAME} yang diperiksa; hapus berkas itu, "
            "lalu jalankan: make formulir"
        )
    with tarfile.open(fileobj=io.BytesIO(packed), mode="r:gz") as archive:

        def member(name: str) -> bytes:
            found = archive.extractfile(f"package/{name}")
            assert found is not None  # noqa: S101 - the hash says what is in it
            return found.read()

        return {
            "sveltia/sveltia-cms.js": changed(member(_SCRIPT).decode()).encode(),
            "sveltia/locales/id.json": json.dumps(words, ensure_ascii=False).encode(),
            "sveltia/package.json": json.dumps({"version": VERSION}).encode(),
            **{f"sveltia/{name}.woff2": member(file) for name, (_, file) in _FONTS.items()},
            **{f"sveltia/{name}.txt": member(file) for name, file in _LICENCES.items()},
        }


def changed(script: str) -> str:
    """Change the script; each place has to be there exactly once."""
    for old, new in _CHANGES:
        if script.count(old) != 1:
            raise NoProgram(
                f"'{old}' ada {script.count(old)} kali dalam {NAME}; perbarui program.py"
            )
        script = script.replace(old, new)
    return script
