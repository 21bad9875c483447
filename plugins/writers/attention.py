"""The page of what needs attention."""

from plugins.build.generator import Output
from plugins.domain.site.lists.attention import attention


def write(output: Output) -> None:
    """Write it."""
    output.page(output.words.service.attention(), bagian=attention(output.site))
