"""Writes the open data, the register of this site, and what those of many regencies say."""

from pathlib import Path

from plugins.build.generator import Output
from plugins.domain.opendata.data_folder import agreement_json, open_data
from plugins.domain.opendata.forms.spreadsheet import to_csv
from plugins.domain.opendata.tables.change_table import no_history
from plugins.domain.pages.pagination import paginate
from plugins.domain.registers import collected
from plugins.domain.registers.federation import ADDRESS, COLUMNS, PAGE, Federation, Shelf
from plugins.domain.registers.own_register import own_register
from plugins.domain.registers.register import NAME
from plugins.domain.registers.register import write as register_text
from plugins.domain.registers.register_reading import InvalidRegister

# So many agreements keep a page below its weight.
SIZE = 60
FOLDER = "federasi"


def write(output: Output) -> None:
    """Write the page and files of ``/data/``, and ``data.json`` beside each agreement's page."""
    site, publisher, told = output.site, output.build.imprint, output.build.history
    found = open_data(site, publisher, told.revisions if told else no_history)
    output.page(output.words.service.data(), data=found)
    for file in found.files():
        output.file(file.path, file.content)
    for agreement in site.agreements:
        history = told.data(agreement) if told else None
        name = f"{agreement.address.removeprefix('/')}data.json"
        output.file(name, agreement_json(site, agreement, publisher, history))


def write_registers(output: Output) -> None:
    """Write the register, and where FEDERASI is set what the registers of many say together."""
    publisher = output.build.imprint
    if publisher.identity.region_code:
        output.file(NAME, register_text(own_register(output.site, publisher)))
    if not output.build.options.federation:
        return
    federation = Federation(_collected(output.build.folders.content / FOLDER))
    output.page(PAGE, federasi=federation)
    for shelf in (*federation.shelves, *map(federation.shelf_of, federation.sites)):
        _write_shelf(output, federation, shelf)
    folder = ADDRESS.removeprefix("/")
    output.file(f"{folder}perjanjian.csv", to_csv(COLUMNS, federation.table()))
    day = output.site.today.isoformat()
    output.file(f"{folder}perjanjian.json", federation.as_json(publisher, day))


def _write_shelf(output: Output, federation: Federation, shelf: Shelf) -> None:
    for pager in paginate(shelf.rows, shelf.address, SIZE):
        names = {code: federation.name(code) for row in pager.items for code in row.shared.codes}
        output.page(
            shelf.page(pager), pager=pager, rak=shelf.about, jumlah=len(shelf.rows), nama=names
        )


def _collected(folder: Path) -> list[collected.Collected]:
    """Read every register that was fetched; all that cannot be read stop the build at once."""
    found, told = [], []
    for path in sorted(folder.glob("*.json")):
        try:
            found.append(collected.load(path.read_bytes()))
        except InvalidRegister as error:
            told.append(f"content/{FOLDER}/{path.name}:1: {error}")
    if told:
        raise SystemExit("\n".join(told))
    return found
