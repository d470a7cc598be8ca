"""The whole pipeline on one screen: path -> reader -> sentences -> checks -> findings -> Report."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from impartiality_lint.assessing import assess
from impartiality_lint.checks import (
    Analyses,
    CompiledRule,
    Violation,
    Whole,
    compile_rules,
    find_in_document,
    find_in_sentences,
    weigh,
)
from impartiality_lint.checks.masking import Masks
from impartiality_lint.checks.second_opinion import SecondOpinion, load_second_opinion
from impartiality_lint.document import Document, DocumentType
from impartiality_lint.errors import ReadError
from impartiality_lint.finding import CheckedDocument, Report, Unread
from impartiality_lint.language.sentences import Sentence, split_sentences
from impartiality_lint.loading import read_document, read_document_text
from impartiality_lint.policy import Policy, Status
from impartiality_lint.reporting import to_findings
from impartiality_lint.rulebook import Rulebook, load_rulebook

DEFAULT_POLICY = "sendiass"


class Linter:
    """Checks documents against one policy.

    >>> Linter(policy="walsall-pps").check_text("You should appeal.", type="leaflet").findings[0].commitment
    'no-steering'
    """

    def __init__(
        self,
        policy: str | Policy = DEFAULT_POLICY,
        *,
        rules: Path | None = None,
        second_opinion: SecondOpinion | None = None,
        day: date | None = None,
    ) -> None:
        """Load the rules (the package's own, or those of a folder) for a policy: by its id, from a YAML file, or as a value.

        Documents are judged by the law of `day`, today if none is given. Wide rules are heard only where
        `second_opinion` agrees with them: the package's own, if none is given.

        Raises:
            RuleFileError: a rule file cannot be used.
            UsageError: there is no such policy.
        """
        self.rulebook: Rulebook = load_rulebook(rules)
        self.policy = self.rulebook.policy(policy) if isinstance(policy, str) else policy
        self.rules = compile_rules(
            rule for rule in self.rulebook.rules if rule.status is not Status.TRIAL and self.policy.asks_for(rule)
        )
        self.day = day or date.today()
        self.second_opinion = second_opinion or load_second_opinion()

    def check_text(
        self, text: str, type: DocumentType | str = DocumentType.LEAFLET, *, format: str = "text", path: str = "<text>"
    ) -> Report:
        """Check text that does not come from a file; `format` is text, markdown or html."""
        try:
            return self.report([read_document_text(text, DocumentType(type), format=format, path=path)])
        except ReadError as error:
            return self.report([Unread(path=path, reason=str(error))])

    def check_path(self, path: Path | str, type: DocumentType | str | None = None) -> Report:
        """Check a file, or every readable file of a folder."""
        return self.check_paths([Path(path)], type)

    def check_paths(self, paths: Iterable[Path], type: DocumentType | str | None = None) -> Report:
        """Check files and folders; what cannot be read is part of the report."""
        wanted = DocumentType(type) if type else None
        return self.report(read for path in paths for read in read_document(path, wanted))

    def report(self, read: Iterable[Document | Unread]) -> Report:
        """Check documents that were read, and pass on what was not."""
        documents: list[CheckedDocument] = []
        unread: list[Unread] = []
        for item in read:
            if isinstance(item, Unread):
                unread.append(item)
            else:
                documents.append(self._check(item))
                unread += [Unread(path=item.path, reason=reason) for reason in item.not_read]
        return Report(
            policy=self.policy,
            second_opinion=self.second_opinion.identity if self.second_opinion else None,
            day=self.day,
            register_as_at=self.rulebook.register.as_at,
            commitments=self.policy.in_order(self.rulebook.commitments),
            documents=tuple(documents),
            unread=tuple(unread),
        )

    def _check(self, document: Document) -> CheckedDocument:
        whole = self.look_at(document)
        violations = [*whole.violations, *find_in_document(self.rules_for(document.type), whole)]
        findings = sorted(to_findings(violations, document, self.policy), key=lambda finding: finding.order)
        return CheckedDocument(
            path=document.path,
            format=document.format,
            type=document.type,
            type_reason=document.type_reason,
            words=document.words,
            findings=tuple(findings),
            assessment=assess(whole, document, Masks(violations)),
        )

    def look_at(self, document: Document) -> Whole:
        """Check a document's sentences, and make it ready to be looked at as a whole."""
        sentences = split_sentences(document)
        analyses: Analyses = {}
        return Whole(
            type=document.type.broad,
            about=document.type.about,
            second_opinion=self.second_opinion,
            sentences=tuple(sentences),
            violations=tuple(self.violations(sentences, self.rules_for(document.type), analyses)),
            analyses=analyses,
            rulebook=self.rulebook,
            day=self.day,
        )

    def rules_for(self, type: DocumentType) -> list[CompiledRule]:
        """The rules that apply to a type of document."""
        wanted = [(rule, frozenset(self.policy.types_of(rule.rule))) for rule in self.rules]
        return [rule for rule, types in wanted if not types or not types.isdisjoint({type, type.broad})]

    def violations(
        self, sentences: Iterable[Sentence], rules: Sequence[CompiledRule], analyses: Analyses | None = None
    ) -> Iterator[Violation]:
        """Yield what each sentence breaks: all that stable rules find, and what the second opinion shares of wide ones.

        What is parsed on the way is kept in `analyses`.
        """
        return weigh(find_in_sentences(rules, sentences, self.rulebook.lexicon, analyses), self.second_opinion)
