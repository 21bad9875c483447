"""Templates that were compiled once are not compiled again, by any build or generator."""

from contextlib import suppress
from pathlib import Path

from jinja2.bccache import Bucket, BytecodeCache

from plugins.files import whole
from plugins.files.seals import seal, unseal


class CompiledTemplates(BytecodeCache):
    """
    Jinja's own memory of templates, in which nothing is believed that is not proven to be whole.

    Jinja compares the text of a template and its own version; ``recipe`` names what else decides
    what a template becomes.
    """

    def __init__(self, folder: Path, recipe: str) -> None:
        self._folder = folder
        self._recipe = recipe

    def load_bytecode(self, bucket: Bucket) -> None:
        """Jinja's hook: fill the bucket if its template was compiled before."""
        with suppress(FileNotFoundError):
            kept = unseal((self._folder / bucket.key).read_bytes(), self._recipe)
            if kept is not None:
                bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Jinja's hook: keep what was compiled just now."""
        self._folder.mkdir(parents=True, exist_ok=True)
        content = seal(bucket.bytecode_to_string(), self._recipe)
        whole.write(self._folder / bucket.key, content)
