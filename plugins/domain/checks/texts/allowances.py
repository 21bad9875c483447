"""The lists of what the gate lets through: each entry names what there is."""

from collections.abc import Iterator

from plugins.domain.core.check_names import CHECK_NAMES
from plugins.domain.core.problems import Problem
from plugins.domain.records.allowances import CONTACTS_FILE, EXCEPTIONS_FILE
from plugins.domain.records.content import Content


def wrong_allowances(content: Content) -> Iterator[Problem]:
    """Report contacts of no organisation, and exceptions for no file or no kind of finding."""
    allowances = content.allowances
    yield from allowances.problems
    for line, contact in allowances.contacts:
        if not content.references.has("organisation", contact.org):
            yield Problem(
                CONTACTS_FILE,
                line,
                f"'org': organisasi '{contact.org}' tidak ada",
                content.references.remedy("organisation", contact.org),
                check="rujukan-putus",
            )
    files = {*content.texts, *(f"content/{name}" for name in content.assets)}
    for line, one in allowances.exemptions:
        if one.file not in files:
            finding = f"pengecualian bagi berkas '{one.file}' yang tidak ada"
            remedy = "perbaiki namanya, atau hapus pengecualian itu"
        elif one.check not in CHECK_NAMES:
            finding = f"pengecualian bagi temuan '{one.check}' yang tidak dikenal"
            remedy = f"pakai nama temuan seperti dalam daftar: {', '.join(CHECK_NAMES)}"
        elif one.at > content.limit:
            finding = f"pengecualian diputuskan pada {one.at}, hari yang belum tiba"
            remedy = "tulis hari keputusannya"
        else:
            continue
        yield Problem(EXCEPTIONS_FILE, line, finding, remedy, check="pengecualian")
