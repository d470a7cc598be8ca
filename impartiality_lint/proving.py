"""Rules prove themselves: examples fire or don't, every exception earns its place, parties are treated alike."""

from collections.abc import Iterator

from impartiality_lint.checks import CompiledRule, Whole, compile_rules
from impartiality_lint.checks.compiled import is_excused
from impartiality_lint.checks.matching import Excuse
from impartiality_lint.document import DocumentType
from impartiality_lint.errors import RuleProblem
from impartiality_lint.example_documents import DOCUMENT_MARK, document_of
from impartiality_lint.language.analysis import Analysis, analyse
from impartiality_lint.language.sentences import Sentence, sentences_in_context
from impartiality_lint.patterns import AspectPattern
from impartiality_lint.policy import Rule, Status
from impartiality_lint.rulebook import Rulebook
from impartiality_lint.swapping import replace_each_party

FEWEST_EXAMPLES = 3
_TREATED_ALIKE = "no-sides"
_CONTEXT_MARK = " | "
"""In an example, what stands left of this is the heading, stem or sentence before."""


def prove(rulebook: Rulebook) -> list[RuleProblem]:
    """Return what the rules fail to prove, sorted by file and line; nothing when all is well."""
    return _Proof(rulebook).problems()


class _Proof:
    """One run over all rules; parses each example once."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._rulebook = rulebook
        self._rules = compile_rules(rulebook.rules)
        self._trusted = [compiled for compiled in self._rules if compiled.rule.status is Status.STABLE]
        self._analyses: dict[str, list[Analysis]] = {}
        self._wholes: dict[tuple[str, DocumentType], Whole] = {}

    def problems(self) -> list[RuleProblem]:
        self._parse_examples()
        found = [
            self._problem(compiled.rule, message) for compiled in self._rules for message in self._messages(compiled)
        ]
        return sorted(found, key=lambda problem: (problem.path, problem.line))

    def _problem(self, rule: Rule, message: str) -> RuleProblem:
        path, line = self._rulebook.places[rule.id]
        return RuleProblem(path=path, line=line, message=f"{rule.id}: {message}")

    def _messages(self, compiled: CompiledRule) -> Iterator[str]:
        rule = compiled.rule
        for name, examples in (("flags", rule.flags), ("allows", rule.allows)):
            if len(examples) < FEWEST_EXAMPLES:
                yield f"has {len(examples)} {name}, needs {FEWEST_EXAMPLES}."
        yield from self._unmet_examples(compiled)
        yield from self._idle_exceptions(compiled)
        if compiled.reads_documents:
            return
        if rule.commitment == _TREATED_ALIKE:
            yield from self._partial_to_a_party(compiled)

    def _unmet_examples(self, compiled: CompiledRule) -> Iterator[str]:
        rule = compiled.rule
        for example in rule.flags:
            fired = (
                self._fired(example)
                if rule.status is Status.STABLE
                else {rule.id}
                if self._fires(compiled, example)
                else set()
            )
            if rule.id not in fired:
                yield f"does not flag: {example!r} ({self._reason(compiled, example)})."
            elif others := self._rivals(compiled) & fired:
                yield f"shares a flag with {', '.join(sorted(others))}: {example!r}."
        yield from (
            f"flags what it must allow: {example!r}." for example in rule.allows if self._fires(compiled, example)
        )
        yield from (
            f"now flags a todo_flags sentence, move it to flags: {example!r}."
            for example in rule.todo_flags
            if self._fires(compiled, example)
        )
        yield from (
            f"now allows a todo_allows sentence, move it to allows: {example!r}."
            for example in rule.todo_allows
            if not self._fires(compiled, example)
        )

    def _rivals(self, compiled: CompiledRule) -> set[str]:
        """A sentence may break two commitments, but one commitment needs only one rule for one meaning."""
        return {
            other.rule.id
            for other in self._rules
            if other.rule.commitment == compiled.rule.commitment
            and other is not compiled
            and _look_for_the_same(other, compiled)
        }

    def _idle_exceptions(self, compiled: CompiledRule) -> Iterator[str]:
        for dropped in compiled.exceptions:
            kept = [exception for exception in compiled.exceptions if exception is not dropped]
            fires = self._document_fires if compiled.reads_documents else self._sentence_fires
            if not any(fires(compiled, example, kept) for example in compiled.rule.allows):
                yield f"exception '{dropped}' does not earn its place: no allows sentence needs it."

    def _sentence_fires(self, compiled: CompiledRule, example: str, exceptions: list[Excuse]) -> bool:
        return any(
            not any(exception.excuses(match, analysis) for exception in exceptions)
            for analysis in self._analyses[example]
            for match in compiled.matcher.matches(analysis)
        )

    def _document_fires(self, compiled: CompiledRule, example: str, exceptions: list[Excuse]) -> bool:
        whole = self._whole(compiled.rule, example)
        return any(not is_excused(found, whole, exceptions) for found in compiled.document_check.observations(whole))

    def _partial_to_a_party(self, compiled: CompiledRule) -> Iterator[str]:
        for example in compiled.rule.flags:
            for swapped in replace_each_party(example, self._rulebook.parties, self._rulebook.swappable):
                if not self._fires(compiled, swapped):
                    yield f"treats parties differently: flags {example!r} but not {swapped!r} ({self._reason(compiled, swapped)})."

    def _fired(self, example: str) -> set[str]:
        return {
            compiled.rule.id
            for compiled in self._rules
            if compiled.rule.status is Status.STABLE and not compiled.reads_documents and self._fires(compiled, example)
        } | {
            compiled.rule.id
            for compiled in self._rules
            if compiled.reads_documents and self._reads(compiled, example) and self._fires(compiled, example)
        }

    def _reads(self, compiled: CompiledRule, example: str) -> bool:
        """Whether an example is a document for this rule: it has several parts, or the rule is proved by it."""
        return DOCUMENT_MARK in example or example in compiled.rule.flags

    def _fires(self, compiled: CompiledRule, example: str) -> bool:
        if compiled.reads_documents:
            return any(True for _ in compiled.observations(self._whole(compiled.rule, example)))
        if example not in self._analyses:
            self._parse([example])
        return any(
            True
            for analysis in self._analyses[example]
            if compiled.could_match(analysis.sentence.words)
            for _ in compiled.violations(analysis)
        )

    def _whole(self, rule: Rule, example: str) -> Whole:
        """The example as a document of the rule's first type; only stable rules have looked at its sentences."""
        kind = rule.types[0] if rule.types else DocumentType.LEAFLET
        if (example, kind) not in self._wholes:
            self._wholes[example, kind] = document_of(example, kind, self._trusted, self._rulebook)
        return self._wholes[example, kind]

    def _reason(self, compiled: CompiledRule, example: str) -> str:
        if compiled.reads_documents:
            return "the document does not fit"
        return explain_silence(compiled, self._analyses[example][-1])

    def _parse_examples(self) -> None:
        self._parse(
            [
                example
                for compiled in self._rules
                for example in (
                    *compiled.rule.flags,
                    *compiled.rule.allows,
                    *compiled.rule.todo_flags,
                    *compiled.rule.todo_allows,
                )
            ]
        )

    def _parse(self, examples: list[str]) -> None:
        sentences: list[tuple[str, Sentence]] = [
            (example, sentence) for example in dict.fromkeys(examples) for sentence in _sentences(example)
        ]
        for (example, _), analysis in zip(
            sentences, analyse((sentence for _, sentence in sentences), self._rulebook.lexicon), strict=True
        ):
            self._analyses.setdefault(example, []).append(analysis)


def _look_for_the_same(one: CompiledRule, other: CompiledRule) -> bool:
    """Rules about sentences do, and rules about the same aspect of a document."""
    if not one.reads_documents and not other.reads_documents:
        return True
    patterns = one.rule.find, other.rule.find
    return (
        all(isinstance(p, AspectPattern) for p in patterns) and len({getattr(p, "aspect", "") for p in patterns}) == 1
    )


def _sentences(example: str) -> list[Sentence]:
    before, mark, text = example.partition(_CONTEXT_MARK)
    return sentences_in_context(text, before) if mark else sentences_in_context(example.replace(DOCUMENT_MARK, " "))


def explain_silence(compiled: CompiledRule, analysis: Analysis) -> str:
    """Say why a rule does not fire on a sentence: no trigger, an unfilled slot, or the exception that excuses it."""
    triggers = compiled.matcher.triggers
    if triggers is not None and triggers.isdisjoint(analysis.sentence.words):
        return "no trigger word"
    for match in compiled.matcher.matches(analysis):
        excuse = next((exception for exception in compiled.exceptions if exception.excuses(match, analysis)), None)
        if excuse is not None:
            return f"excused: {excuse}"
    return compiled.matcher.miss(analysis)
