"""A document looked at as a whole -> what reports say of it: what it is about, verdicts, ledger, citations."""

from collections.abc import Iterator
from dataclasses import fields, replace

from impartiality_lint.assessment import Assessment, CitedLaw, LedgerRow, Statement
from impartiality_lint.checks import Whole
from impartiality_lint.checks.aspects import VERDICTS
from impartiality_lint.checks.aspects.purpose import purpose
from impartiality_lint.checks.law.citations import JudgedCitation
from impartiality_lint.checks.law.proposals import observe_proposals
from impartiality_lint.checks.ledger import rows
from impartiality_lint.checks.ledger.row import Counted, PartyRow
from impartiality_lint.checks.masking import Masks
from impartiality_lint.document import Document
from impartiality_lint.language.sentences import Sentence
from impartiality_lint.law import CitationStatus


def assess(whole: Whole, document: Document, masks: Masks) -> Assessment:
    """Return what is said of a document as a whole, with the places that show it; what is masked is not repeated."""
    about, reason = purpose(whole)
    return Assessment(
        about=about,
        about_reason=masks.hide(reason),
        verdicts=tuple(replace(v, reason=masks.hide(v.reason)) for v in (verdict(whole) for verdict in VERDICTS)),
        ledger=tuple(_row(row, document, masks) for row in rows(whole)),
        citations=tuple(sorted(_citations(whole, document), key=lambda cited: (cited.block, cited.start))),
    )


def _row(row: PartyRow, document: Document, masks: Masks) -> LedgerRow:
    columns = {
        column.name: tuple(_statement(item, document, masks) for item in getattr(row, column.name))
        for column in fields(LedgerRow)
        if column.name not in {"party", "mentions"}
    }
    return LedgerRow(party=row.party, mentions=row.mentions, **columns)


def _statement(item: Counted, document: Document, masks: Masks) -> Statement:
    block = document.blocks[item.sentence.block]
    start, end = _in_block(item.sentence, item.start, item.end)
    return Statement(
        sentence=masks.show(item.sentence),
        words=masks.show(item.sentence, item.start, item.end),
        block=block.index,
        start=start,
        end=end,
        location=block.locate(start),
    )


def _citations(whole: Whole, document: Document) -> Iterator[CitedLaw]:
    """Yield the law that is cited, and the proposals that are told as law."""
    for judged in whole.citations:
        citation = judged.citation
        yield _cited(document, citation.sentence, citation.start, citation.end, judged)
    for found in observe_proposals(whole):
        yield _cited(document, found.sentence, found.start, found.end, None)


def _cited(document: Document, sentence: Sentence, first: int, last: int, judged: JudgedCitation | None) -> CitedLaw:
    block = document.blocks[sentence.block]
    start, end = _in_block(sentence, first, last)
    return CitedLaw(
        text=block.text[start:end],
        resolved=judged.resolved if judged else None,
        status=judged.judgement.status if judged else CitationStatus.PROPOSED,
        block=block.index,
        start=start,
        end=end,
        location=block.locate(start),
    )


def _in_block(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    return sentence.start + start, sentence.start + end
