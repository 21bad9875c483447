"""What fields say together: states, promises, terms and signatories that cannot be so."""

from collections.abc import Iterator, Mapping

from plugins.domain.core.codes import COMMITMENT_RECORDED, EVENT_RECORDED
from plugins.domain.core.problems import Problem
from plugins.domain.records.content import Content
from plugins.domain.records.findings import error
from plugins.domain.records.models import Agreement, Commitment, Event
from plugins.domain.status.followup import KEPT

_NOT_HELD = frozenset({"cancelled", "postponed"})


def contradicting_events(content: Content) -> Iterator[Problem]:
    """Report events whose recorded state and days exclude each other."""
    for event in content.records.events.values():
        recorded, happened = event.recorded, event.happened
        label = EVENT_RECORDED.get(recorded or "", "")
        if recorded in _NOT_HELD and happened:
            yield error(
                event,
                "happened",
                f"peristiwa tercatat '{recorded}' ({label}) tetapi 'happened' berisi",
                "hapus 'happened', atau ubah 'recorded' menjadi done",
                check="status-bertentangan",
            )
        if recorded in _NOT_HELD and not event.reason:
            yield _unreasoned(event, recorded or "", label)
        if recorded == "running" and happened and not happened.is_duration:
            yield error(
                event,
                "happened",
                f"peristiwa tercatat masih berjalan tetapi 'happened' hanya {happened.text}",
                f"tulis jangkanya, misalnya {happened.text}/.., atau ubah 'recorded' menjadi done",
                check="status-bertentangan",
            )
        if recorded == "done" and happened and happened.is_ongoing:
            yield error(
                event,
                "happened",
                f"peristiwa tercatat selesai tetapi 'happened' ({happened.text}) belum berakhir",
                "tulis tanggal berakhirnya, atau ubah 'recorded' menjadi running",
                check="status-bertentangan",
            )


def contradicting_commitments(content: Content) -> Iterator[Problem]:
    """Report promises called kept without proof that readers can see."""
    public = content.shown.commitments
    for promise in content.records.commitments.values():
        yield from _contradicting(promise, public[promise.ref])
        if promise.in_programme and promise.made is None:
            yield error(
                promise,
                "",
                f"janji '{promise.id}' dalam program tanpa hari diberikan",
                "tambahkan baris 'made:'",
                check="tanpa-hari-janji",
            )


def _contradicting(promise: Commitment, public: Commitment) -> Iterator[Problem]:
    recorded = promise.recorded or ""
    label = COMMITMENT_RECORDED.get(recorded, "")
    if recorded in {"dropped", "overtaken"} and not promise.reason:
        yield _unreasoned(promise, recorded, label)
    if promise.text and promise.basis == "from_news":
        yield error(
            promise,
            "text",
            f"komitmen '{promise.id}' memuat bunyi naskah, padahal 'basis' from_news",
            "hapus 'text', atau ubah 'basis' menjadi from_document bila naskahnya sudah diperoleh",
            check="bunyi-tanpa-naskah",
        )
    if recorded not in {*KEPT, "overtaken"} or any(item.proves for item in public.evidence):
        return
    if any(item.proves for item in promise.evidence):
        yield error(
            promise,
            "recorded",
            f"bukti bahwa komitmen '{promise.id}' {label.lower()} hanya berita yang belum terbit",
            "tambahkan bukti yang dapat dibaca umum, atau tunggu sampai berita itu terbit "
            f"sebelum menulis 'recorded: {recorded}'",
            check="tanpa-bukti",
        )
    else:
        yield error(
            promise,
            "recorded",
            f"komitmen '{promise.id}' tercatat {label.lower()} tanpa bukti",
            "tambahkan 'evidence' dengan 'shows: happening' atau 'shows: result', "
            "atau ubah 'recorded' menjadi in_progress",
            check="tanpa-bukti",
        )


def borrowed_outcomes(content: Content) -> Iterator[Problem]:
    """Report promises that name the outcome of another one, and have or pass on one themselves."""
    known = content.records.commitments
    for promise in known.values():
        other = known.get(promise.same_as or "")
        if promise.same_as is None or other is None:
            continue
        if other.parent == promise.parent:
            finding = f"'same_as' menunjuk komitmen pada induk yang sama, '{other.ref}'"
        elif other.same_as:
            finding = f"'same_as' menunjuk '{other.ref}', yang sendiri menunjuk '{other.same_as}'"
        elif promise.recorded or promise.met_on:
            finding = "komitmen dengan 'same_as' tidak boleh punya 'recorded' atau 'met_on' sendiri"
        else:
            continue
        yield error(
            promise,
            "same_as",
            finding,
            "tunjuk komitmen yang menyimpan hasilnya, pada induk lain",
            check="hasil-sama",
        )


def _unreasoned(record: Event | Commitment, recorded: str, label: str) -> Problem:
    return error(
        record,
        "recorded",
        f"tercatat '{recorded}' ({label}) tanpa alasan",
        "tambahkan baris 'reason:' yang menyebut alasannya",
        check="tanpa-alasan",
    )


def contradicting_agreements(content: Content) -> Iterator[Problem]:
    """Report signatories and numbers of no party, and amendments that leave the term open."""
    agreements = content.records.agreements
    for agreement in agreements.values():
        yield from _strangers(agreement)
        if agreement.amends:
            yield from _unclear_amendment(agreement)
    yield from _rival_amendments(agreements)


def _strangers(agreement: Agreement) -> Iterator[Problem]:
    parties = {party.org for party in agreement.parties}
    remedy = f"pilih salah satu pihak ({', '.join(sorted(parties))}), atau tambahkan pada 'parties'"
    for index, person in enumerate(agreement.signatories):
        if person.signs and person.for_org and person.for_org not in parties:
            yield error(
                agreement,
                f"signatories[{index}].for_org",
                f"penandatangan mewakili '{person.for_org}' yang bukan pihak",
                remedy,
                check="bukan-pihak",
            )
    named: set[str] = set()
    for index, party in enumerate(agreement.parties):
        if party.org in named:
            yield error(
                agreement,
                f"parties[{index}].org",
                f"'{party.org}' ditulis sebagai dua pihak",
                "sisakan satu, dan sebut perannya pada 'role'",
                check="pihak-ganda",
            )
        named.add(party.org)
    numbered: set[str] = set()
    for index, number in enumerate(agreement.numbers):
        name = f"numbers[{index}].org"
        if number.org not in parties:
            yield error(
                agreement,
                name,
                f"nomor dari '{number.org}' yang bukan pihak",
                remedy,
                check="bukan-pihak",
            )
        if number.org in numbered:
            yield error(
                agreement,
                name,
                f"pihak '{number.org}' mempunyai dua nomor",
                "sisakan satu nomor bagi tiap pihak",
                check="pihak-ganda",
            )
        numbered.add(number.org)


def _unclear_amendment(agreement: Agreement) -> Iterator[Problem]:
    term = agreement.term
    if term is None or not term.states_end:
        return
    if term.duration and not term.start:
        yield error(
            agreement,
            "term.duration",
            "perubahan perjanjian menyebut jangka waktu tanpa tanggal mulai",
            "tambahkan 'start:' di bawah 'term:'",
            check="perubahan-tak-lengkap",
        )
    if agreement.signed_on is None:
        yield error(
            agreement,
            "term",
            "perubahan perjanjian menyebut masa berlaku tanpa hari penandatanganan",
            "tambahkan 'signed:' dengan 'date:'",
            check="perubahan-tak-lengkap",
        )


def _rival_amendments(agreements: Mapping[str, Agreement]) -> Iterator[Problem]:
    """Report amendments of one agreement between which no signing day decides."""
    first: dict[tuple[str, str], Agreement] = {}
    for ref in sorted(agreements):
        agreement = agreements[ref]
        date, term = agreement.signed_on, agreement.term
        if not agreement.amends or date is None or term is None or not term.states_end:
            continue
        key = (_amended(agreements, agreement), f"{date.earliest}/{date.latest}")
        other = first.setdefault(key, agreement)
        if other is not agreement:
            yield error(
                agreement,
                "term",
                f"dua perubahan atas '{key[0]}' ditandatangani pada hari yang sama dan sama-sama "
                f"menyebut masa berlaku (yang lain: {other.path}:{other.line('term')})",
                "sisakan masa berlaku pada perubahan yang menentukan",
                check="perubahan-bersaing",
            )


def _amended(agreements: Mapping[str, Agreement], agreement: Agreement) -> str:
    """Give the agreement that in the end is amended; a circle is another check's business."""
    passed = {agreement.ref}
    while agreement.amends and agreement.amends in agreements and agreement.amends not in passed:
        agreement = agreements[agreement.amends]
        passed.add(agreement.ref)
    return agreement.amends or agreement.ref
