"""The pages about the whole site: what needs attention, corrections, and the method."""

from plugins.build.generator import Output
from plugins.domain.site.lists.attention import attention
from plugins.domain.site.lists.corrections import notices
from plugins.domain.site.lists.requests import requests
from plugins.domain.status.status_explained import ladders


def write_attention(output: Output) -> None:
    """Write the page of what needs attention."""
    output.page(
        output.words.service.attention(),
        bagian=attention(output.site),
        permintaan=requests(output.site),
    )


def write(output: Output) -> None:
    """Write the pages of all corrections, and of how statuses are judged."""
    words = output.words.service
    found = notices(output.site)
    output.page(words.corrections(found[0].at if found else None), daftar=found)
    output.page(words.methodology(), tangga=ladders())
