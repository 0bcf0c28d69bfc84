"""What YAML's parser complains of, said so that a colleague can mend it."""

import yaml

from bot.content.encoding import end
from bot.content.mistakes import START, Mark, Mistakes

# The parser's own words -> our message, and whether the trouble stands where it began (`context`)
# or where the parser gave up.
_AT_START = {
    "could not find expected ':'": "mistake-colon-missing",
    "found unexpected end of stream": "mistake-quote-open",
    "found unexpected document indicator": "mistake-quote-open",
    "did not find expected comment or line break": "mistake-first-sign",
    "did not find expected alphabetic or numeric character": "mistake-first-sign",
}
_AT_END = {
    "mapping values are not allowed in this context": "mistake-colon",
    "found character that cannot start any token": "mistake-first-sign",
    "found unknown escape character": "mistake-backslash",
    "found invalid Unicode character escape code": "mistake-backslash",
    "did not find expected hexdecimal number": "mistake-backslash",
    "did not find expected key": "mistake-indentation",
    "did not find expected '-' indicator": "mistake-indentation",
}


def add_syntax_mistake(error: yaml.YAMLError, text: str, mistakes: Mistakes) -> None:
    """Note the one mistake that stopped the parser, at a place inside the text."""
    if not isinstance(error, yaml.MarkedYAMLError):
        mistakes.add(START, "mistake-yaml")
        return
    problem = error.problem or ""
    if problem in _AT_START:
        mark = _mark(error.context_mark or error.problem_mark, text)
        key = _AT_START[problem]
    else:
        mark = _mark(error.problem_mark or error.context_mark, text)
        key = _AT_END.get(problem, "mistake-yaml")
    if problem.startswith("did not find expected ',' or") and error.context_mark:
        opened = _mark(error.context_mark, text)
        mistakes.add(mark, "mistake-bracket", line=str(opened.line), column=str(opened.column))
    elif key == "mistake-first-sign":
        _add_first_sign(mark, text, mistakes)
    else:
        mistakes.add(mark, key)


def _add_first_sign(mark: Mark, text: str, mistakes: Mistakes) -> None:
    lines = text.split("\n")
    sign = lines[mark.line - 1][mark.column - 1 : mark.column]
    if sign == "\t":
        mistakes.add(mark, "mistake-tab")
    else:
        mistakes.add(mark, "mistake-first-sign", sign=sign)


def _mark(mark: yaml.Mark | None, text: str) -> Mark:
    """The parser's place; it may lie behind the last line, which people do not see."""
    # Empty lines at the end are not where a person would look.
    last = end(text.rstrip("\n"))
    if mark is None:
        return last
    return min(Mark(mark.line + 1, mark.column + 1), last)
