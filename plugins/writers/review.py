"""The review desk ``/tinjau/``, on the machine of an editor only."""

from plugins.build.generator import Output
from plugins.domain.site.lists.review_desk import ADDRESS, desk
from plugins.domain.site.page_info import PageInfo

PAGE = PageInfo(
    kind="tinjau",
    address=ADDRESS,
    title="Meja tinjau",
    description="Yang sebaiknya diperiksa berikutnya, yang paling berguna lebih dahulu.",
    listed=False,
)


def write(output: Output) -> None:
    """Write it where drafts are shown: it asks editors to look, and tells readers nothing."""
    if output.settings["TAMPILKAN_KONSEP"]:
        output.page(PAGE, meja=desk(output.site, output.site.records))
