"""Writes the open data: tables, package, catalogue, and one file for each agreement."""

from plugins.domain.opendata import agreement_json, open_data
from plugins.output import Output
from plugins.site_settings import imprint


def write(output: Output) -> None:
    """Write every file below ``/data/``, and ``data.json`` beside the page of each agreement."""
    site, publisher = output.site, imprint(output.settings)
    for file in open_data(site, publisher).files():
        output.file(file.path, file.content)
    for agreement in site.agreements:
        name = f"{agreement.address.removeprefix('/')}data.json"
        output.file(name, agreement_json(site, agreement, publisher))
