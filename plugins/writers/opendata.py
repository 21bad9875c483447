"""Writes the open data: tables, package, catalogue, and one file for each agreement."""

from plugins.build.generator import Output
from plugins.build.history import historian
from plugins.build.settings import imprint
from plugins.domain.opendata.data_folder import agreement_json, open_data
from plugins.domain.opendata.tables.change_table import no_history


def write(output: Output) -> None:
    """Write the page and files of ``/data/``, and ``data.json`` beside each agreement's page."""
    site, publisher = output.site, imprint(output.settings)
    told = historian(output.settings)
    found = open_data(site, publisher, told.revisions if told else no_history)
    output.page(output.words.service.data(), data=found)
    for file in found.files():
        output.file(file.path, file.content)
    for agreement in site.agreements:
        history = told.data(agreement) if told else None
        name = f"{agreement.address.removeprefix('/')}data.json"
        output.file(name, agreement_json(site, agreement, publisher, history))
