"""What is said of a post beside its text: in lists, and when it is withdrawn."""

from plugins.domain.markup.html_words import inline, paragraph
from plugins.domain.records.models import Post
from plugins.domain.site.site import Site
from plugins.domain.values.wording import format_day

WITHDRAWN = "Berita ini dicabut"


def post_summary(post: Post) -> str:
    """Give what a list says of a post; of a withdrawn one, only that and why it is."""
    return f"{WITHDRAWN}. {post.withdrawn.reason}" if post.withdrawn else post.summary


def withdrawal_html(site: Site, post: Post) -> str:
    """Give the notice that stands in the place of a withdrawn post; empty for any other."""
    withdrawn = post.withdrawn
    if withdrawn is None:
        return ""
    day = format_day(withdrawn.at.day)
    notice = paragraph(f"{WITHDRAWN} {day}. Alasan: {withdrawn.reason}")
    if withdrawn.replaced_by is None:
        return notice
    other = site.post(withdrawn.replaced_by)
    return f'{notice}<p>Penggantinya: <a href="{other.address}">{inline(other.title)}</a>.</p>'
