"""What all sources of a run share: the project's folder, and what is in it."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from plugins.domain.core.problems import Problem
from scraper.intake.decision import Texts
from scraper.intake.duplicates import Duplicates
from scraper.intake.homecoming import Homecoming
from scraper.intake.judge import Judge
from scraper.intake.proposal import Proposals
from scraper.model.posts import Finding
from scraper.reading.config import Config
from scraper.store.image_store import Store
from scraper.store.state import State
from scraper.store.write import Composed, Disk
from scraper.suggestions.project import Project
from scraper.telling.outcome import Outcome


@dataclass(frozen=True)
class Place:
    """The folder of a project, its sources, and what an import knows of both."""

    root: Path
    config: Config
    state: State
    store: Store
    disk: Disk
    duplicates: Duplicates
    proposals: Proposals
    texts: Texts
    judge: Judge
    homecoming: Homecoming
    project: Project

    def shown(self, path: Path) -> str:
        """Give a path as people are shown it."""
        return path.relative_to(self.root).as_posix()

    def errors(self, path: Path, text: str, assets: Collection[str]) -> tuple[Problem, ...]:
        """Give what would stop a build with this text in a file, the other posts being there."""
        return self.judge.errors(self.shown(path), self.homecoming.alone(text), assets)

    def keep(self, path: Path, finding: Finding) -> Outcome:
        """Leave a file alone, and say why."""
        shown = self.shown(path)
        problem = Problem(shown, 1, finding.finding, finding.remedy)
        return Outcome(kept=(shown,), problems=(problem,))

    def put(self, path: Path, file: Composed) -> None:
        """Write the file of a post, and know from now on what it says; raises OSError."""
        self.disk.write(path, file.text.encode())
        self.state.take(path, file.header)
