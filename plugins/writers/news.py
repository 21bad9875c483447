"""The lists of posts: all of them, by category, by topic and by year."""

from plugins.build.generator import Output
from plugins.domain.pages.pagination import paginate
from plugins.domain.site.lists.archives import by_category, by_topic, by_year


def write(output: Output) -> None:
    """Write every list of posts."""
    posts = output.site.posts
    words = output.words
    size = output.build.options.posts_a_page
    for pager in paginate(posts, "/berita/", size):
        output.page(words.news(pager), daftar=pager.items, pager=pager)
    for shelf in by_category(posts, output.site.rules.categories):
        for pager in paginate(shelf.posts, f"/kategori/{shelf.slug}/", size):
            info = words.category(shelf, pager)
            output.page(info, daftar=pager.items, pager=pager, kategori=shelf.slug)
    for shelf in by_topic(posts):
        for pager in paginate(shelf.posts, f"/topik/{shelf.slug}/", size):
            info = words.topic(shelf, pager)
            output.page(info, daftar=pager.items, pager=pager, topik=shelf.name)
    years = by_year(posts)
    output.page(words.archive(), tahun=years)
    for year in years:
        output.page(words.year(year), tahun=year)
