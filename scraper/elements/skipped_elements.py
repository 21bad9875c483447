"""What a page puts into a post that is no part of its text, and the name it has in the report."""

import re

from lxml.etree import _Element as Element

_TAGS = {
    "script": "skrip",
    "style": "gaya",
    "template": "templat",
    "title": "judul halaman",
    "svg": "gambar SVG",
    "canvas": "kanvas",
    "xml": "sisipan Word",
    "input": "isian formulir",
    "select": "isian formulir",
    "textarea": "isian formulir",
    "button": "isian formulir",
    "datalist": "isian formulir",
    "amp-ad": "iklan",
    "amp-social-share": "tombol bagikan",
    "amp-analytics": "",
    "applet": "sematan tanpa alamat yang aman",
    "link": "",
    "meta": "",
    "base": "",
    "col": "",
    "colgroup": "",
    "param": "",
}
_KINDS = {
    "iklan": (
        r"adsbygoogle|adsense|google-?ads?|ad-?(?:slot|unit|banner|container|wrapper)|"
        r"advertisement|iklan"
    ),
    "tombol bagikan": (
        r"sharedaddy|sd-sharing.*|sd-like.*|jp-relatedposts-.*|addtoany.*|a2a_.*|addthis.*|"
        r"share-?(?:buttons?|bar|box|links?|icons?|post|this)|sharing|(?:post|social|entry)-shar.*|"
        r"(?:wp-)?share-?.*-buttons?|heateor_.*|ssba.*|shareaholic.*|sassy-.*|fb-(?:like|share).*|"
        r"twitter-share-button|social-(?:buttons?|icons?|links?|media-.*)|essb_.*|swp_social.*"
    ),
    "blok komentar": (
        r"comments?-?(?:area|list|thread|block|form|respond|section)?|comment-?(?:wrap|holder).*|disqus_thread|"
        r"fb-comments|respond"
    ),
    "tulisan terkait": (
        r"jp-relatedposts|related-?(?:posts?|articles?|news)|yarpp.*|crp_related|baca-?juga|"
        r"rp4wp-.*"
    ),
    "waktu baca": r"bsf-rt-.*|(?:\w+-)?read(?:ing)?-?(?:time|block)",
    "tanggapan pembaca": (
        r"(?:\w+-)?(?:reactions?|reacts?|ratings?|likes?)-(?:block|wrap(?:per)?|bar|box|buttons?)"
    ),
    "bingkai halaman": (
        r"post-footer|blog-pager|breadcrumbs?|post-meta|entry-meta|post-labels|post-navigation|"
        r"nav-links|page-links|post-page-numbers|(?:\w+-)?author-(?:block|box|bio)"
    ),
}
_NAMES = re.compile(
    "|".join(f"(?P<k{place}>{rule})" for place, rule in enumerate(_KINDS.values())), re.IGNORECASE
)
_KIND_NAMES = tuple(_KINDS)
# Word's own smart tags hold words; these hold settings.
_WORD_SETTINGS = ("w:", "m:", "o:office", "o:shape", "o:pixels")
_COMMENT_MARKS = re.compile(
    r"\s*(?:/?wp:|more\b|nextpage\b|noteaser\b|(?:Start|End)Fragment\b|(?:<!)?\[endif\]|"
    r"\[if [^\]]*\]>?(?:<!)?\s*\Z|\Z)"
)
_PICTURED = frozenset({"img", "iframe", "video", "embed", "object"})


def kind_of(element: Element, tag: str) -> str | None:
    """Give the kind of what is no text, "" for what holds nothing, None for all else."""
    kind = _TAGS.get(tag)
    if kind is not None:
        return kind
    if ":" in tag and tag.startswith(_WORD_SETTINGS):
        return "sisipan Word"
    attributes = element.attrib
    if not attributes or tag in _PICTURED:
        return None
    for name in f"{attributes.get('class', '')} {attributes.get('id', '')}".split():
        found = _NAMES.fullmatch(name)
        if found and found.lastgroup:
            return _KIND_NAMES[int(found.lastgroup[1:])]
    return None


def holds_something(element: Element) -> bool:
    """Say whether anything is lost with an element."""
    if element.get("src") or element.tag in {"svg", "canvas", "input"} or len(element):
        return True
    return any(text.strip() for text in element.itertext())


def comment_kind(comment: str) -> str:
    """
    Give the kind of a comment, "" for a mark of an editor program.

    >>> comment_kind("[if gte mso 9]><xml>x</xml><![endif]"), comment_kind(" wp:image ")
    ('sisipan Word', '')
    """
    if _COMMENT_MARKS.match(comment):
        return ""
    return "sisipan Word" if comment.lstrip().startswith("[if") else "komentar HTML"
