"""The page of what needs attention."""

from plugins.domain.attention import attention
from plugins.output import Output


def write(output: Output) -> None:
    """Write it."""
    output.page(output.words.service.attention(), bagian=attention(output.site))
