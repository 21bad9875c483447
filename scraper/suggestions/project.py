"""Suggestions for the posts of one project: its word lists and records, read when asked for."""

from functools import cached_property
from pathlib import Path

from scraper.suggestions import known, vocabulary
from scraper.suggestions.known import Known
from scraper.suggestions.model import Suggestion, Text
from scraper.suggestions.suggest import may_tell, suggest
from scraper.suggestions.vocabulary import Vocabulary

WORDS = "scraper/saran.toml"


class Project:
    """The folder of a project, of which only ``content/`` and the word lists are read."""

    def __init__(self, root: Path) -> None:
        self._root = root

    @cached_property
    def _has_words(self) -> bool:
        return (self._root / WORDS).is_file()

    @cached_property
    def words(self) -> Vocabulary:
        """The word lists; raises InvalidVocabulary, OSError."""
        return vocabulary.read((self._root / WORDS).read_text(encoding="utf-8"))

    @cached_property
    def site(self) -> Known:
        """What the site knows."""
        content = self._root / "content"
        paths = [*content.glob("mou/*.md"), *content.glob("rujukan/or*.yaml")]
        texts = {
            path.relative_to(content).as_posix(): path.read_bytes().decode("utf-8", "replace")
            for path in paths
        }
        return known.read(texts, self.words.spellings)

    def suggest(self, post: Text) -> tuple[Suggestion, ...]:
        """Give the records that a post tells of; none where the project has no word lists."""
        if not self._has_words or not may_tell(post, self.words):
            return ()
        return suggest(post, self.site, self.words)
