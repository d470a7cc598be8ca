"""The report for people: by document, in reading order, with why and what to say instead."""

from collections.abc import Iterator
from textwrap import fill

from impartiality_lint.finding import CheckedDocument, Finding, Report
from impartiality_lint.policy import Commitment, Severity
from impartiality_lint.reporters.assessment import assessment_lines
from impartiality_lint.reporters.reading import describe_location

_WIDTH = 100
_INDENT = " " * 4
_COLOURS = {Severity.ERROR: "\033[31m", Severity.WARNING: "\033[33m", Severity.SUGGESTION: "\033[36m"}
_BOLD, _UNDERLINE, _RESET = "\033[1m", "\033[1;4m", "\033[0m"


def report_as_text(report: Report, show_level: Severity, colour: bool = False) -> str:
    """Return the report as lines for a terminal; marks with brackets where there is no colour."""
    return "\n".join(_Text(report, show_level, colour).lines())


class _Text:
    """One report being laid out."""

    def __init__(self, report: Report, show_level: Severity, colour: bool) -> None:
        self._report = report
        self._show_level = show_level
        self._colour = colour
        self._titles = {commitment.id: commitment.title for commitment in report.commitments}

    def lines(self) -> Iterator[str]:
        for document in self._report.documents:
            yield from self._document(document)
        yield from self._unread()
        yield from self._summary()

    def _document(self, document: CheckedDocument) -> Iterator[str]:
        shown = [finding for finding in document.findings if finding.severity.reaches(self._show_level)]
        verdict = f"{len(shown)} to look at" if shown else "nothing found"
        yield self._styled(f"{document.path}", _BOLD) + f"  ({document.type}, {document.words} words): {verdict}"
        yield ""
        for finding in shown:
            yield from self._finding(finding)
        yield "  As a whole"
        yield f"{_INDENT}Read as a {document.type}: {document.type_reason}."
        for line in assessment_lines(document.assessment):
            yield _wrapped(line) if len(line) > _WIDTH - len(_INDENT) else f"{_INDENT}{line}"
        yield ""

    def _finding(self, finding: Finding) -> Iterator[str]:
        place = describe_location(finding.location)
        severity = self._styled(finding.severity, _COLOURS[finding.severity])
        promise = self._titles.get(finding.commitment, finding.commitment)
        clauses = f" ({', '.join(finding.clauses)})" if finding.clauses else ""
        yield f"  {severity}  {place}  {promise}{clauses}  [{finding.rule}]"
        yield _wrapped(self._marked(finding))
        yield _wrapped(_message(finding))
        yield _wrapped(f"Why: {finding.why}")
        yield _wrapped(f"Instead: {finding.instead}")
        yield ""

    def _marked(self, finding: Finding) -> str:
        """The sentence with the phrase marked."""
        start, sentence = finding.start - finding.sentence_start, finding.sentence
        end = start + len(finding.text)
        opening, closing = (_UNDERLINE, _RESET) if self._colour else ("[", "]")
        return f"{sentence[:start]}{opening}{sentence[start:end]}{closing}{sentence[end:]}"

    def _unread(self) -> Iterator[str]:
        if self._report.unread:
            yield self._styled("Not checked", _BOLD)
            for unread in self._report.unread:
                yield _wrapped(f"{unread.path}: {unread.reason}")
            yield ""

    def _summary(self) -> Iterator[str]:
        documents = len(self._report.documents)
        yield self._styled(
            f"{self._report.policy.title}: {documents} document{'s' if documents != 1 else ''} checked", _BOLD
        )
        for commitment in self._report.commitments if documents else ():
            yield from self._commitment(commitment)
        counts = ", ".join(_count(sum(f.severity is level for f in self._report.findings), level) for level in Severity)
        yield f"  {counts}; {len(self._report.unread)} not checked"
        if self._report.second_opinion is None:
            yield "Wide rules were not heard: the second opinion that they need is not installed."
        if self._report.register_is_old:
            yield f"The law register was last checked on {self._report.register_as_at}: look newer law up yourself."
        yield "This is language to look at; it does not prove that a document is impartial."

    def _commitment(self, commitment: Commitment) -> Iterator[str]:
        """Kept, with the clauses that make the commitment; or broken, and under it the clauses that were."""
        times = self._report.broken(commitment.id)
        if times:
            yield f"  {commitment.title:<44}broken {_times(times)}"
            broken = self._report.broken_clauses(commitment.id)
            if broken:
                yield _wrapped("; ".join(f"{clause.id} ({clause.section}) {_times(count)}" for clause, count in broken))
        else:
            clauses = [clause.id for clause in self._report.policy.clauses if commitment.id in clause.commitments]
            yield f"  {commitment.title:<44}{self._kept(commitment):<22}{', '.join(clauses)}".rstrip()

    def _kept(self, commitment: Commitment) -> str:
        """A suggestion breaks nothing, but is not passed over."""
        suggestions = sum(finding.commitment == commitment.id for finding in self._report.findings)
        return f"kept, {_count(suggestions, Severity.SUGGESTION)}" if suggestions else "kept"

    def _styled(self, text: str, style: str) -> str:
        return f"{style}{text}{_RESET}" if self._colour else str(text)


def _message(finding: Finding) -> str:
    """What the rule says; a wide rule's suspicion that is shared by half is not put as a finding."""
    is_doubtful = finding.agreement is not None and finding.severity is Severity.SUGGESTION
    return f"Worth a second look: {finding.message}" if is_doubtful else finding.message


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"


def _count(number: int, level: Severity) -> str:
    return f"{number} {level}{'' if number == 1 else 's'}"


def _wrapped(text: str) -> str:
    return fill(
        text,
        width=_WIDTH,
        initial_indent=_INDENT,
        subsequent_indent=_INDENT,
        break_long_words=False,
        break_on_hyphens=False,
    )
