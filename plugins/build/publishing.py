"""Stops a publication whose address, publisher or contact nobody could use."""

from collections.abc import Mapping

from plugins.build.outputs.below_path import is_path
from plugins.domain.checks.texts.publishing import NEEDED, unfit_values

# Set by ``make publish LOKAL=1``: the site may be for this machine alone.
LOCAL = "TERBIT_LOKAL"
# The path of the host that the site lies below, "/" where it has the host to itself.
BASE = "BASIS"


def refuse_unfit(environment: Mapping[str, str]) -> None:
    """End the build, and say of all three values at once what is wrong with them."""
    values = {name: environment.get(name, "") for name in NEEDED}
    told = list(unfit_values(values, local=environment.get(LOCAL) == "1"))
    base = environment.get(BASE) or "/"
    if not is_path(base):
        told.append(f"{BASE}: '{base}' bukan jalur; tulis misalnya {BASE}=/terbuka/")
    if told:
        example = "make publish SITEURL=https://contoh.id PENERBIT='Nama' KONTAK=redaksi@contoh.id"
        raise SystemExit("\n".join([*told, "Jalankan misalnya:", f"    {example}"]))
