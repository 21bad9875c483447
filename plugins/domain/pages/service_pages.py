"""The pages about the whole site: what each is called and what it says of itself."""

from functools import cached_property

from plugins.domain.core.publisher import Identity
from plugins.domain.records.models import Organisation
from plugins.domain.records.plain_values import plain
from plugins.domain.site.lists import attention, corrections, offices, track_records
from plugins.domain.site.page_info import Crumb, PageInfo
from plugins.domain.site.site import Site
from plugins.domain.status import status_explained
from plugins.domain.values.distinct import distinct
from plugins.domain.values.moments import Moment

_OFFICES = Crumb("Instansi", offices.ADDRESS)
DATA = "/data/"


class ServicePages:
    """What each page about the whole site, and each page of an office, says of itself."""

    def __init__(self, site: Site, identity: Identity) -> None:
        self._site = site
        self._identity = identity

    def attention(self) -> PageInfo:
        return PageInfo(
            kind="perhatian",
            address=attention.ADDRESS,
            title="Perlu perhatian",
            description=f"Janji dan perjanjian {self._identity.region} yang terlambat, "
            "belum kami temukan kabar atau tindak lanjutnya, atau akan berakhir.",
        )

    def offices(self) -> PageInfo:
        return PageInfo(
            kind="instansi_daftar",
            address=offices.ADDRESS,
            title="Instansi",
            description=f"Instansi dan mitra {self._identity.region} yang disebut situs ini: "
            "perjanjian, komitmen, dan pejabatnya.",
        )

    def compared(self, order: track_records.Order) -> PageInfo:
        """Describe the offices that owe promises, in one order."""
        return PageInfo(
            kind="instansi_urut",
            address=order.address,
            title=f"Janji tiap instansi, {order.heading}",
            description=f"Janji instansi dan mitra {self._identity.region} dan hasilnya, "
            f"{order.heading}.",
            breadcrumb=(_OFFICES,),
        )

    def office(self, body: Organisation) -> PageInfo:
        return PageInfo(
            kind="instansi",
            address=body.address,
            title=self._office_titles[body.id],
            description=f"{self._office_titles[body.id]}. Perjanjian, komitmen, peristiwa, "
            "berita, dan pejabat yang dicatat situs ini.",
            breadcrumb=(_OFFICES,),
        )

    def corrections(self, newest: Moment | None) -> PageInfo:
        return PageInfo(
            kind="koreksi",
            address=corrections.ADDRESS,
            title="Koreksi dan pencabutan",
            description="Semua ralat, koreksi, hak jawab, pemutakhiran, dan pencabutan berita "
            f"{self._identity.name}, yang terbaru lebih dahulu.",
            updated=str(plain(newest)) if newest else None,
        )

    def methodology(self) -> PageInfo:
        return PageInfo(
            kind="metode",
            address=status_explained.ADDRESS,
            title="Siapa yang menilai status, dan bagaimana",
            description="Aturan yang menurunkan setiap status dari tanggal dan bukti, sama bagi "
            "semua catatan.",
        )

    def data(self) -> PageInfo:
        return PageInfo(
            kind="data",
            address=DATA,
            title="Data terbuka",
            description=f"Seluruh catatan {self._identity.name} sebagai tabel CSV dan JSON, "
            "boleh dipakai ulang.",
        )

    @cached_property
    def _office_titles(self) -> dict[str, str]:
        forms = {
            body.id: (f"Instansi: {body.name}", f"Instansi: {body.name} ({body.id})")
            for body in self._site.organisations
        }
        return distinct(forms)
