"""Pages at old addresses that lead to where their records are now."""

from plugins.build.generator import Output


def write(output: Output) -> None:
    """Write one page for each old address."""
    words = output.words
    for old, new in sorted(words.redirects.pages.items()):
        output.page(words.moved(old, new), target=new)
