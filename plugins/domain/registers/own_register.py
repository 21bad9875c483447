"""The register of this site, made of its agreements."""

from plugins.domain.core.imprint import LICENCE_URL, Imprint
from plugins.domain.records.models import Agreement
from plugins.domain.registers.regencies import is_regency
from plugins.domain.registers.register import Entry, Party, Promise, Register
from plugins.domain.site.site import Site


def own_register(site: Site, imprint: Imprint) -> Register:
    """Give what the site records of each agreement, in the order of their references."""
    identity = imprint.identity
    agreements = sorted(site.agreements, key=lambda one: one.ref)
    return Register(
        site=identity.name,
        url=identity.url,
        region=identity.region,
        code=identity.region_code,
        status_on=site.today.isoformat(),
        entries=tuple(_entry(site, one, imprint) for one in agreements),
        licence=LICENCE_URL,
        notice=identity.notice,
    )


def _entry(site: Site, agreement: Agreement, imprint: Imprint) -> Entry:
    signed, term = agreement.signed_on, agreement.term
    return Entry(
        ref=agreement.ref,
        page=imprint.url(agreement.address),
        title=agreement.title,
        kind=agreement.kind,
        parties=tuple(_party(site, party.org) for party in agreement.parties),
        numbers=tuple(one.number for one in agreement.numbers),
        signed=signed.text if signed else None,
        start=term.start.text if term and term.start else None,
        end=_end(site, agreement),
        status=site.status(agreement).code,
        promises=tuple(
            Promise(
                page=imprint.url(promise.address),
                plain=promise.plain,
                due=promise.due.text if promise.due else None,
                status=site.status(promise).code,
            )
            for promise in agreement.commitments
        ),
    )


def _end(site: Site, agreement: Agreement) -> str | None:
    end = site.standing(agreement).end
    if end is None:
        return None
    if end.is_unlimited:
        return ".."
    return end.day.isoformat() if end.day else f"[{end.earliest}..{end.latest}]"


def _party(site: Site, ref: str) -> Party:
    """Give a party; an office is a party for the regency that it belongs to."""
    body = site.organisation(ref)
    above, seen = body, {ref}
    while not is_regency(above.kode_wilayah) and above.parent and above.parent not in seen:
        seen.add(above.parent)
        above = site.organisation(above.parent)
    code = above.kode_wilayah if is_regency(above.kode_wilayah) else None
    return Party(name=body.name, code=code)
