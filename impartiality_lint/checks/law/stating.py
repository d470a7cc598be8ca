"""Whether a text says what a time limit is, or tells how long something took, what someone aims at or what others get wrong."""

import re
from itertools import pairwise

from impartiality_lint.checks.law.lengths import Stated, is_date


def _words(*phrases: str) -> str:
    """An expression for any of the phrases of some lines, parted by bars."""
    return rf"\b(?:{'|'.join(phrases)})\b"


_HAPPENED = _words(
    "was|were|had|did|took|taken|came|arrived|waited|waiting|gave|got|went|wrote|said|told|asked|been|lasted|spent|missed|met",
    "sent|issued|received|made|decided|replied|answered|held|happened|began|started|heard|agreed|refused|left|let",
)
_DUTY = _words(
    r"must|has to|have to|should|shall|will|would|can|cannot|can't|(?<!\d )may|needs?|is|are|be|due|gets?|gives?|allows?",
    "means|requires?|no later than|by law|entitled|does|do|doesn't|don't|applies|apply|says|expects?|run|runs|'ve got|'ve",
)
_HAS = r"\b(?:has|have)(?! (?:\w+ )?(?:taken|waited|been|had|missed|spent|lasted)\b)\b"
_PRESENT = re.compile(rf"{_DUTY}|'ve\b|{_HAS}", re.IGNORECASE)
_PAST = re.compile(_HAPPENED, re.IGNORECASE)
# "Must be sent" has not happened.
_PASSIVE = re.compile(
    rf"\b(?:be|is|are|being|get|gets|(?:must|to|should) have)(?: (?:not|also|\w+ly))? {_HAPPENED}|(?:'ve|\b(?:has|have)) got\b",
    re.IGNORECASE,
)
_STATES = re.compile(
    _words(
        r"must|ha[sd] to|have to|should|shall|will|would|can|cannot|can't|(?<!\d )may|might|needs?|is|are|isn't|aren't|be|due",
        "within|inside|no later|not later|no more than|not more than|at least|minimum|maximum|at the latest|deadline|limits?|by",
        "has|have|gets?|gives?|allows?|means|takes?|requires?|says|makes?|lasts?|follows?|entitled|allowed|every",
        "runs?|appl(?:y|ies)|goes|don't|doesn't|does not|do not|longest|shortest",
    )
    + r"|'ve\b",
    re.IGNORECASE,
)
_BREAKS_OFF = _words(
    r"must|has|have|should|shall|will|would|can|cannot|(?<!\d )may|needs?|is|are|due|gets?|within|no later|not later|by|under",
    "less than|at least|at the latest|last|past|previous|preceding|entitled|allowed|up to|a maximum|a minimum",
)
# What happened, right before the length: "was issued after 31 weeks".
_TELLS = re.compile(rf"{_HAPPENED}(?:(?!{_BREAKS_OFF}|, (?:or|and) )[^;:])*$", re.IGNORECASE)
_JUST_GONE = re.compile(
    r"^[ ,]*-?(?:late|ago|overdue|old|of age|or so|so far|behind|left|remaining|to go|of (?:your|my|her|his|their) (?:life|time))\b",
    re.IGNORECASE,
)
_STILL_COUNTS = re.compile(r"\b(?:under|less than|fewer than) $", re.IGNORECASE)
# "If nothing has come after eight weeks" is a condition.
_CONDITION = re.compile(
    r"\b(?:if|where|when|even)\b(?:(?!\b(?:must|should|has to|have to)\b)[^,;])*(?<!no )(?<!not )(?:over|after|more than|longer than) $",
    re.IGNORECASE,
)
_NOT_THIS = re.compile(
    _words(
        "not|rather than|instead of|never|nor|isn't|aren't|past|beyond|outside|missed|miss|next|coming",
        "about|around|roughly|approximately|nearly|almost",
    )
    + r" (?:(?:the|your|that|those|these) )?$",
    re.IGNORECASE,
)
_SETS_A_DAY = re.compile(r"\b(?:by|before|until|than|(?:deadline|date|limit)\b.* (?:is|of)) (?:the )?$", re.IGNORECASE)
# What our service told a family of the law still says what the law is.
_WE_TOLD = re.compile(
    r"^.*?\b(?:(?:we|I|our (?:adviser|officer|team|service)|the adviser)(?: (?:have|also|then|again))* "
    r"(?:told|explained|confirmed|advised|said|let|pointed out|reminded|clarified|informed|made clear|went over|set out|mentioned))\b",
    re.IGNORECASE,
)
_EXCUSED = re.compile(
    _words(
        r"(?:is|are|was|were|be) (?:a |quite |simply |just )?(?:wrong|mistaken|incorrect|false|out of date|outdated)|myths?|misprint",
        r"used to|before (?:September )?2014|until 2014|previously|formerly|no longer(?! than)|historically|in the days of",
        r"2001 regulations|statement(?:s|ed|ing)?|wales|welsh|scotland|scottish|northern ireland|ALN",
        r"government|ministers|reforms?|would (?:give|become|mean|allow)|white paper|green paper|draft bill",
        r"in (?:this|our|your|the) area|locally|local (?:policy|protocol|practice|agreement|offer)|own policy|panel meets",
        r"(?:some|most|many|few) (?:schools|colleges|councils|authorities|parents|families|professionals)|others",
        r"(?:some|most|many|few) (?:decisions|plans|reviews|appeals)|on average|averages?|typical|typically|in practice|tends?",
        r"aims?|aiming|targets?|tries|trying|hopes?|hoping|per cent|percent|ombudsman|complaints?|survey",
        r"waiting (?:list|times?)|waits (?:of|for|are)|(?:a|the|average|long) wait",
    ),
    re.IGNORECASE,
)
_OURS = re.compile(_words("we|us|our|ours|helpline|I|my"), re.IGNORECASE)
_CUTS = (
    re.compile(r"[;:]|, (?:and|but|or|while|whereas|then|with)\b|\bwhereas\b|\bwhile\b"),
    re.compile(r"\bor\b", re.IGNORECASE),
    re.compile(r"\b(?:and|but|then|plus)\b", re.IGNORECASE),
    re.compile(r"[,(–]"),
)


def states_a_limit(text: str, stated: Stated) -> bool:
    """Whether a sentence gives a length as what must or will be. `text` is plain; `stated` was found in it."""
    told = _WE_TOLD.search(text)
    ours = told is not None and told.end() <= stated.start
    begin = told.end() if told is not None and ours else 0
    body, before, after = text[begin:], text[begin : stated.start], text[stated.end :]
    if _EXCUSED.search(body) or (not ours and _OURS.search(_part(text, stated))):
        return False
    if is_date(stated.length) and not _SETS_A_DAY.search(before):
        return False
    if _is_set_aside(before, after):
        return False
    return ours or _is_said_of_now(body, before)


def _is_set_aside(before: str, after: str) -> bool:
    """Whether the words around a length say that it has gone by, is a condition, or is not the one."""
    has_gone = _JUST_GONE.search(after) is not None and _STILL_COUNTS.search(before) is None
    return has_gone or _CONDITION.search(before) is not None or _NOT_THIS.search(before) is not None


def _is_said_of_now(body: str, before: str) -> bool:
    """Whether a sentence speaks of what is so, not of what was."""
    happened, so_far = _PASSIVE.sub("be", body), _PASSIVE.sub("be", before)
    if _PAST.search(happened) and not _PRESENT.search(body):
        return False
    return _STATES.search(body) is not None and _TELLS.search(so_far) is None


def recurs(text: str, stated: Stated) -> bool:
    """Whether a length says how often something comes round: "every six months"."""
    return "every " in text[max(0, stated.start - len("every ")) : stated.end].lower()


def _part(text: str, stated: Stated) -> str:
    """The part between commas and the like that a length stands in."""
    start = max(text.rfind(mark, 0, stated.start) for mark in ",;:(") + 1
    ends = [found for mark in ",;:)" if (found := text.find(mark, stated.end)) >= 0]
    return text[start : min(ends, default=len(text))]


def stretches(text: str, lengths: list[Stated]) -> list[tuple[int, int]]:
    """Cut a sentence where it passes from one length to the next; return the start and end of each length's own part."""
    cuts = [_cut(text, first.end, second.start) for first, second in pairwise(lengths)]
    return list(zip([0, *cuts], [*cuts, len(text)], strict=True)) if lengths else []


def _cut(text: str, start: int, end: int) -> int:
    matches = (pattern.search(text, start, end) for pattern in _CUTS)
    return next((match.start() for match in matches if match), end)
