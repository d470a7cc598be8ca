"""The report for people: by document, in reading order, with why and what to say instead."""

from collections.abc import Iterator
from textwrap import fill

from impartiality_lint.finding import CheckedDocument, Finding, Report
from impartiality_lint.policy import Severity
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

    def _finding(self, finding: Finding) -> Iterator[str]:
        place = describe_location(finding.location)
        severity = self._styled(finding.severity, _COLOURS[finding.severity])
        promise = self._titles.get(finding.commitment, finding.commitment)
        yield f"  {severity}  {place}  {promise}  [{finding.rule}]"
        yield _wrapped(self._marked(finding))
        yield _wrapped(_message(finding))
        yield _wrapped(f"Why: {finding.why}")
        yield _wrapped(f"Instead: {finding.instead}")
        yield ""

    def _marked(self, finding: Finding) -> str:
        """The sentence with the phrase marked."""
        start, end = finding.start - finding.sentence_start, finding.end - finding.sentence_start
        sentence = finding.sentence
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
            verdict = _kept_or_broken(self._report.broken(commitment.id))
            yield f"  {commitment.title:<44}{verdict}"
        counts = ", ".join(_count(sum(f.severity is level for f in self._report.findings), level) for level in Severity)
        yield f"  {counts}; {len(self._report.unread)} not checked"
        if self._report.second_opinion is None:
            yield "Wide rules were not heard: the second opinion that they need is not installed."
        yield "This is language to look at; it does not prove that a document is impartial."

    def _styled(self, text: str, style: str) -> str:
        return f"{style}{text}{_RESET}" if self._colour else str(text)


def _message(finding: Finding) -> str:
    """What the rule says; a wide rule's suspicion that is shared by half is not put as a finding."""
    is_doubtful = finding.agreement is not None and finding.severity is Severity.SUGGESTION
    return f"Worth a second look: {finding.message}" if is_doubtful else finding.message


def _kept_or_broken(times: int) -> str:
    if not times:
        return "kept"
    return "broken once" if times == 1 else f"broken {times} times"


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
