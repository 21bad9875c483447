"""Takes off a page what stands around or between the text: share bars, related links, comments."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborNode

from scraper.reading.html_page import classes, text

_UNSEEN = "script, style, template"
_TAGS = "form, nav, button, select, textarea, input, ins, dialog, object"
_NAMES = re.compile(
    r"(?:[\w-]*[-_])?(?:"
    r"shar(?:e|es|er|ing)|sharedaddy|addtoany(?:_[a-z_]+)?|addthis\w*|a2a\w*|social|sosmed|bagikan|"
    r"related|terkait|bacajuga|baca-?juga|baca-?lainnya|also-?read|read-?also|jp-relatedposts|"
    r"yarpp|crp_related|inline-?related|terpopuler|populer|popular|trending|"
    r"comments?|komentar|disqus(?:_thread)?|respond|"
    r"breadcrumbs?|pagination|pager|pagenavi|wp-?pagenavi|prev-?next|nextprev|nav-?links|"
    r"read-?time|reading-?time|post-?views|view-?count|dibaca|"
    r"newsletter|subscribe|paywall|advert(?:s|isement|ising)?|adsbygoogle|iklan|banner-?ads?|"
    r"sidebar|widget-?area|author-?box|author-?bio|post-?tags|tag-?list|tags-?links|cat-?links|"
    r"page-?links|post-page-numbers|booster-(?:\w+-)?block|twp-[\w-]+|awpa-[\w-]+|wp-post-author|"
    r"skip-?link|screen-?reader-text|sr-only|print-only|noprint|cookie\w*"
    r")(?:[-_](?:buttons?|bar|box|links?|icons?|list|wrap(?:per)?|container|area|block|section|"
    r"posts?|articles?|news|berita|widget|thread|form|post|title|heading|item|media|this|nav|"
    r"navigation|count|counter|top|bottom|holder|footer|meta|inline|content|options|\d+))*",
    re.IGNORECASE,
)
_ALSO_READ = re.compile(
    r"\W*(?:(?:baca|simak|lihat)\s+(?:juga|lainnya|pula|selengkapnya)|bacaan\s+lainnya|also\s+read|"
    r"read\s+also|(?:artikel|berita|tulisan|pos|post)\s+(?:terkait|lainnya)|related\s+posts?|"
    r"(?:tags?|label|topik|topics?|kata kunci|keywords?|kategori|filed under|posted in|more on)"
    r"(?=\s*:))\b\s*:?",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"(?:bagikan(?:\s+(?:ini|berita ini|artikel ini|ke))?|share(?:\s+this)?|sebarkan(?:\s+ini)?|"
    r"(?:bagikan|share)\s*:?(?:\s*(?:facebook|twitter|x|whatsapp|telegram|line|email|pinterest|"
    r"linkedin|copy link|salin tautan|cetak|print))+|like this|sukai ini|suka\s+memuat|memuat|"
    r"(?:facebook|twitter|whatsapp|telegram|pinterest|linkedin|tumblr|print|cetak|email)|"
    r"advertisement|iklan|(?:story|article) continues (?:below|after).{0,30}|"
    r"scroll (?:to continue|untuk melanjutkan).{0,60}|copy link|salin tautan|"
    r"(?:telah )?dibaca\s*:?\s*[\d.]+\s*(?:x|kali)?|[\d.]+\s*(?:views?|kali dilihat|dilihat)|"
    r"read time:?.{0,20}|waktu baca:?.{0,20}|post views?:?\s*[\d.,]+|leave a (?:reply|comment)|"
    r"(?:no|\d+) comments?|tinggalkan (?:balasan|komentar).{0,40}|tidak ada komentar|"
    r"\d+ komentar|posting komentar|kirimkan ini lewat email|blogthis!|posting lebih baru|"
    r"(?:halaman|page) (?:berikut|selanjut|sebelum|next)(?:nya)?\s*:?.{0,100}|"
    r"posting lama|beranda|berbagi ke \w+|lewati ke konten|skip to (?:main )?content)\s*[:.!]?",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\W*(?:(?:berita|artikel|tulisan|pos|post|bacaan|info(?:rmasi)?)\s+)?(?:lain(?:nya)?|terkait|"
    r"terbaru|terkini|terpopuler|populer|pilihan|rekomendasi(?: untuk anda)?)\W*|"
    r"\W*(?:baca|simak|lihat) juga\W*|\W*(?:related|more|recent|latest|popular|recommended|other)"
    r"(?: (?:posts?|articles?|news|stories|reading|from .{1,60}))\W*|"
    r"\W*you (?:may|might) also like\W*",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"\W*(?:(?:copyright|hak cipta|©|\(c\)\s*(?:19|20)\d\d)(?!\w).{0,200}|"
    r".{0,120}\b(?:all rights reserved|hak cipta dilindungi|reproduced with permission)\b.{0,160}|"
    r"(?:this (?:material|article|story)|no part of this) .{0,40}\bmay (?:not )?be "
    r"(?:published|reproduced|copied).{0,200}|"
    r"dilarang (?:keras )?(?:mengambil|mengutip|menyalin|memperbanyak|meng-?copy).{0,200})",
    re.IGNORECASE,
)
_LINKED_SHARE = 0.6
_ALL_LINKED = 0.75
_SHORT, _KEPT_SHARE = 300, 0.4
_BLOCKS = "p, div, li, h2, h3, h4, h5, h6, blockquote, strong, b, span, figure, section, ul, a, td"


def take_boilerplate_off(body: LexborNode) -> Counter[str]:
    """
    Take the furniture off the body of a post, and count by kind the pieces that went.

    What holds much of the text is text, whatever it is called.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> tree = LexborHTMLParser("<p>Isi.</p><p>Baca juga: <a href='/b'>Lain</a></p>")
    >>> take_boilerplate_off(tree.body), tree.body.inner_html
    (Counter({'baris di sekitar isi': 1}), '<p>Isi.</p>')
    """
    most = max(len(text(body)), 1) * _KEPT_SHARE
    gone: Counter[str] = Counter()
    drop(body.css(_UNSEEN))
    forms = [node for node in body.css(_TAGS) if node.tag != "form" or len(text(node)) < most]
    gone["formulir dan tombol"] = drop(forms)
    named = filter(is_called_boilerplate, body.css("[class], [id]"))
    gone["bagian di sekitar isi"] = drop([node for node in named if len(text(node)) < most])
    gone["tautan ke tulisan lain"] = drop(list(_lists_elsewhere(body)))
    gone["baris di sekitar isi"] = drop(list(filter(_is_boilerplate_line, body.css(_BLOCKS))))
    return +gone


def _lists_elsewhere(body: LexborNode) -> Iterator[LexborNode]:
    """Give the headings that announce other articles, with the links below them."""
    for heading in body.css("h2, h3, h4, h5, h6, p, div, strong"):
        if not _ELSEWHERE.fullmatch(text(heading)):
            continue
        below = heading.next
        while below is not None and below.tag == "-text" and not text(below):
            below = below.next
        if below is not None and below.tag in {"ul", "ol", "div"} and _only_leads(below):
            yield heading
            yield below


def _only_leads(node: LexborNode) -> bool:
    """Say whether an element holds two links or more and hardly another word."""
    links = node.css("a[href]")
    linked = sum(len(text(link)) for link in links)
    return len(links) > 1 and linked >= len(text(node)) * _LINKED_SHARE


def drop(nodes: Sequence[LexborNode]) -> int:
    """Take elements out, given in the order of the page, and give how many went by themselves."""
    # What stands inside an element is gone with it, and must not be touched any more.
    chosen = {node.mem_id for node in nodes}
    outermost = [node for node in nodes if not any(up.mem_id in chosen for up in above(node))]
    for node in outermost:
        node.decompose()
    return len(outermost)


def above(node: LexborNode) -> Iterator[LexborNode]:
    """Give the elements around an element, the nearest first."""
    found = node.parent
    while found is not None:
        yield found
        found = found.parent


def is_called_boilerplate(node: LexborNode) -> bool:
    """Say whether an element has the name of something that stands around texts."""
    if node.tag in {"img", "body", "html", "main", "article", "figcaption"}:
        return False
    return any(_NAMES.fullmatch(name) for name in classes(node))


def _is_boilerplate_line(node: LexborNode) -> bool:
    """Say whether an element only leads elsewhere, or only stands for a button."""
    words = text(node)
    if not words or len(words) > _SHORT or node.css_first("img, iframe, table, video"):
        return False
    if _LINE.fullmatch(words):
        return node.tag not in {"td", "span", "b", "strong", "a"} or len(words) > len("Facebook")
    if _RIGHTS.fullmatch(words):
        return node.tag in {"p", "div", "small", "li", "h6"}
    announced = _ALSO_READ.match(words)
    if not announced:
        return False
    # The words behind it must all be links: "Baca juga peraturan ini sebelum mendaftar" is text.
    told = _letters(words[announced.end() :])
    leading = sum(_letters(text(link)) for link in node.css("a"))
    return leading >= max(told * _ALL_LINKED, 1) or (told == 0 and node.tag not in {"a", "td"})


def _letters(words: str) -> int:
    return sum(map(str.isalnum, words))
