"""Errors that a person can act on: one clear sentence each, never a traceback."""

from dataclasses import dataclass


class ImpartialityLintError(Exception):
    """Something that a user can put right; its text is shown as it stands."""


class UsageError(ImpartialityLintError):
    """The command was asked for something it cannot do: a path that is not there, an unknown policy."""


class ReadError(ImpartialityLintError):
    """A document could not be read; the text is the reason, in one sentence without the path."""


class PipelineError(ImpartialityLintError):
    """The embedded English pipeline is missing or damaged."""


class SecondOpinionError(ImpartialityLintError):
    """The second opinion's model is missing or damaged."""


@dataclass(frozen=True, kw_only=True)
class RuleProblem:
    """One thing that is wrong in a rule file, with the place where it stands."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


class RuleFileError(ImpartialityLintError):
    """Rule files that cannot be used; `problems` holds every one that was found, not only the first."""

    def __init__(self, problems: list[RuleProblem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
