"""Where a text names its source in law or guidance, and where it gives a time limit: by pattern, without a parse.

The instruments are those of England's special educational needs law and what surrounds it; a later register
knows whether a section exists, this only knows that one is cited.
"""

import re

_PROVISION_NUMBER = r"\d+[A-Z]{0,3}(?:\(\w{1,4}\))*"
_NOT_OF_A_PAPER = r"(?!\s(?:of|in|on)\s(?:[\w’']+\s){1,3}(?:letter|report|plan|form|e-?mail|statement|leaflet|booklet|notes?|minutes)\b)"
_CITATION = re.compile(
    rf"""
    \b(?:[Ss]ections?|[Ss]s?\.|[Ss]s?)\s?(?>{_PROVISION_NUMBER})(?!\d*\s?(?:pm|am|%)){_NOT_OF_A_PAPER}  # section 36(8), s.42
  | §\s?\d
  | \b(?:[Rr]egulations?|[Rr]egs?\.?)\s?{_PROVISION_NUMBER}                              # regulation 12(1)
  | \b(?:[Pp]aragraphs?|[Pp]aras?\.?)\s?(?>\d+(?:\.\d+)*){_NOT_OF_A_PAPER}
  | \bArticle\s\d+\b | \bUN\sConvention\b | \bUNCRC\b
  | \b[Rr]ules?\s\d+\b
  | \b[Ss]chedule\s\d+[A-Z]?\b | \bSch\.?\s\d+
  | \b(?:Act|Acts|Regulations|Regs|Order|Rules)\s\(?(?:19|20)\d\d\b                      # Children and Families Act 2014
  | \b(?:19|20)\d\d\s(?:Act|Regulations|Regs|Code|Order|Rules)\b
  | \b(?:[A-Z][a-z]+\s(?:and\s)?)+Act\b                                                  # Equality Act
  | \b(?:SEND|SEN|EHC)\s(?:Regulations|Regs|Code)\b
  | \b(?:the|this|that|our)\s(?:Act|Code|Regulations)\b
  | \bCode,?\s(?:chapter|paragraph|para|section)\b
  | \b[Rr]egulations?\s(?:on|about|for)\s[\w\s]+,?\s(?:19|20)\d\d\b
  | \b[Cc]ode\s[Oo]f\s[Pp]ractice\b | \bCoP\b | \bThe\sCode\b
  | \b[Tt]ribunal\s(?:[Pp]rocedure\s)?[Rr]ules\b
  | \b[Ss]tatutory\s[Gg]uidance\b | \bDfE\s(?:\w+\s)?guidance\b | \b[Gg]overnment(?:'s|’s)?\s(?:\w+\s)?guidance\b
  | \bWorking\sTogether\sto\sSafeguard\b | \bKeeping\sChildren\sSafe\sin\sEducation\b
  | \(\s?\d{{1,2}}\.\d{{1,3}}(?:\s?(?:,|&|and|-|–|to)\s?\d{{1,2}}\.\d{{1,3}})*\s?\)            # a trailing (6.45)
  | \b(?:19|20)\d\d\s(?:\w+\s){{1,3}}(?:regulations|guidance|rules|code)\b                  # the 2002 exclusion regulations
  | \bDepartment\sfor\sEducation(?:['’]s)?\s(?:\w+\s){{0,3}}(?:guidance|advice)\b
  | \b(?:[Ss]tatutory|Early\sYears\sFoundation\sStage)\s[Ff]ramework\b
  | \[(?:19|20)\d\d\]\s(?:EWHC|EWCA|UKUT|UKSC|ELR) | \b(?:EWHC|UKUT)\s\d+
  | \bgov\.uk\b | \blegislation\.gov\.uk\b | \bGDPR\b
    """,
    re.VERBOSE,
)
_NUMBER = (
    r"(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|sixteen|twenty|thirty|twenty-eight)"
)
_UNIT = r"(?:calendar\s|working\s|school\s)?(?:hours?|days?|weeks?|fortnights?|months?|years?)"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DEADLINE = re.compile(
    rf"""
    \b(?:within|in|inside|no\slater\sthan|(?:not|no)\smore\sthan|not\slater\sthan|up\sto|at\sleast|after)\s(?:every\s)?(?:the\s)?(?:next\s|first\s|same\s)?{_NUMBER}[\s-]{_UNIT}\b
  | (?<!\bfor\s)(?<!\btook\s)(?<!\btaken\s)\b{_NUMBER}[\s-]{_UNIT}(?:['’]|\s)?\s?
        (?:of\s(?:the|this|that|your|its|being|getting|receiving|receipt)|in\swhich|from|after|before|to|notice|limit|deadline|period|time)\b
  | \b\d+[\s-](?:day|week|month)\s(?:deadline|limit|period|timescale|window)\b
  | \b(?:by|before|until|no\slater\sthan)\s(?:
        (?:the\s)?\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH} | {_MONTH}\s\d | (?:Mon|Tues|Wednes|Thurs|Fri)day
      | the\s(?:deadline|date|end\sof|closing\sdate|time\slimit))
  | \bwithin\sthe\s(?:first|next|same)\s{_UNIT}\b
  | \b(?:no|not)\slater\sthan\s\d
  | \bby\s\d{{1,2}}(?:[:.]\d\d)?\s?(?:noon|midday|midnight|am|pm)\b
  | \b(?:deadline|time\slimit|closing\sdate|cut-off)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def cites_law(text: str) -> bool:
    """Whether the text names an Act, regulations, a rule, a paragraph of the Code, a case or an official page."""
    return _CITATION.search(text) is not None


def gives_deadline(text: str) -> bool:
    """Whether the text states a time limit or a closing date."""
    return _DEADLINE.search(text) is not None
