"""Shows below a picture what its title says: a title alone is read by nobody without a mouse."""

import re

_ALONE = re.compile(
    r"<p>(?P<link><a [^<>]*>)?(?P<picture><img(?: [a-z]+=\"[^\"]*\")*)"
    r" title=\"(?P<caption>[^\"]*)\"(?P<rest>(?: [a-z]+=\"[^\"]*\")*>)(?(link)</a>)</p>"
)


def captioned(html: str) -> str:
    """
    Write a picture that stands alone in its paragraph, and has a title, as a figure.

    >>> captioned('<p><img alt="a" src="/gambar/b.png" title="Rapat"></p>')
    '<figure><img alt="a" src="/gambar/b.png"><figcaption>Rapat</figcaption></figure>'
    >>> captioned('<p>A <img alt="a" src="/gambar/b.png" title="Rapat"></p>')
    '<p>A <img alt="a" src="/gambar/b.png" title="Rapat"></p>'
    """
    return _ALONE.sub(_figure, html) if " title=" in html else html


def _figure(found: re.Match[str]) -> str:
    caption = found["caption"].strip()
    if not caption:
        return found[0]
    link, end = (found["link"], "</a>") if found["link"] else ("", "")
    return (
        f"<figure>{link}{found['picture']}{found['rest']}{end}"
        f"<figcaption>{caption}</figcaption></figure>"
    )
