"""The pages about the whole site: what needs attention, corrections, and the method."""

from plugins.build.generator import Output
from plugins.domain.site.lists.attention import attention
from plugins.domain.site.lists.corrections import notices
from plugins.domain.site.lists.requests import requests
from plugins.domain.status.status_explained import ladders


def write(output: Output) -> None:
    """Write them."""
    words, site = output.words.service, output.site
    output.page(words.attention(), bagian=attention(site), permintaan=requests(site))
    found = notices(site)
    output.page(words.corrections(found[0].at if found else None), daftar=found)
    output.page(words.methodology(), tangga=ladders())
