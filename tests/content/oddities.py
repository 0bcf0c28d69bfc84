"""Decks as people write them by hand: good, and each laid out in a way of its own."""

# A line of a text that looks like a comment.
NO_COMMENT = "# Dette er tekst."

HEAD = """\
title: {nb: Prøve, en: Trial, he: ניסיון}
about: {nb: En prøve, en: A trial, he: ניסיון אחד}
source: "003"
format: reflect
"""

COMMENTS = """\
# Above all
HEAD
cards: # the cards

  # First part

  - id: first  # never rename
    # about the text
    text:
      # Norwegian
      nb: Hva hjalp   # asked often
      en: 'What''s it'

      # Hebrew comes last
      he: "מה עזר \\"היום\\"?"

    # about the tags
    tags: [hope, values]   # two
    # the last line of the first card

  # Second part, with: colons, [brackets] and "quotes"
  - # between hyphen and name
    id: second
    text: {nb: Én, en: One} # in one line
    note: x
  - id: third
    format: scale
    text:
      nb: Tre
# at the very end
""".replace("HEAD", HEAD.replace("source", "\n# Where it comes from\nsource"))

SCALARS = f"""\
{HEAD}
cards:
  - id: literal
    text:
      nb: |
        Først dette.

        {NO_COMMENT}

      en: >-
        This is folded
        into one line.
      he: |2+
          שתי שורות
        כאן

    note: >
      a note

      in paragraphs


  - id: plain
    text:
      nb: Over flere
        linjer, uten
        anførselstegn
      en:
        below its name
      he: "בין
        מירכאות \\
        ארוכות"
    note: 'it''s
      quoted'
"""

HYPHENS = f"""\
{HEAD}cards:
- id: at-the-edge
  format: choice
  text:
      nb: Hva nå?
  options:
  - nb: Én
  -    nb: To
  -
    nb: Tre
    # not four
  tags:
  - hope
  # one more
  - values
  by: [ staff , 'lived experience' ]
-   id: far-from-its-hyphen
    text: {{nb: Hei}}
    retired: false
    tags: []
    format: reflect
-
  text:
    he: שלום
    nb: Hei
  id: below-its-hyphen
"""

DEEP = f"""\
---
{HEAD}
cards:
     - id: one

       format: read
       text:

            he: לקרוא

            nb: Les
       check:
            question: {{nb: Hva?,
                       he: מה?}}
            options: [ {{nb: A, he: א}},
                       # the right one
                       {{nb: B, he: ב}} ]
            right: 2
       follow_up: {{after: 14 days, text: {{he: ואז?, nb: Og da?}}}}
     - id: two
       text: {{he: שתיים}}
...
"""

BRACKETS = """\
{ title: {nb: Prøve}, about: {nb: En, }, # as JSON, nearly
  "source": '003', format: dilemma,
  cards: [
    # the first
    {id: first, text: {nb: Hva, en: What}, # so far
     # two ends
     poles: [{nb: A, en: A}, {nb: B, en: B}],
     tags: [hope,], },
    {"id":"second","text":{"en":"What?"},"poles":[{"en":"A"},{"en":"B"}]},
    { id: third, text: {nb: x}, poles: [ {nb: y}, {nb: z} ], note: 'a, b # c' }, # last
  ],
}
"""

JSON = (
    '{"title":{"nb":"A"},"about":{"nb":"B"},"source":"x","format":"task",'
    '"cards":[{"id":"a","text":{"nb":"A"}},{"id":"b","text":{"nb":"B"}}]}'
)

CARDS_FIRST = """\
cards:
  - {id: one, text: {nb: "Én"}, note: "x"} # one
  - {
      id: two,
      text: {nb: To},
    }

  # between
  - id: three
    text: {nb: Tre}
    poles: [{nb: A}, {nb: B}]
    format: dilemma

# the head comes below
retired: true
format: reflect
source: x
about:
  nb: Om
title: {nb: Tittel}"""

SMALL = f"{HEAD}cards: [{{id: only, text: {{he: רק}}}}, {{id: b, text: {{nb: x}}}}]"

TEXTS = {
    "comments": COMMENTS,
    "scalars": SCALARS,
    "hyphens": HYPHENS,
    "deep": DEEP,
    "brackets": BRACKETS,
    "json": JSON,
    "cards-first": CARDS_FIRST,
    "small": SMALL,
}

IN_BRACKETS = {"brackets", "json", "small"}


def files() -> dict[str, bytes]:
    """Each text with the line ends of three systems, with a byte order mark, and cut short."""
    found: dict[str, bytes] = {}
    for name, text in TEXTS.items():
        found[name] = text.encode()
        found[f"{name}, CRLF"] = text.replace("\n", "\r\n").encode()
        found[f"{name}, CR"] = text.replace("\n", "\r").encode()
        found[f"{name}, BOM"] = b"\xef\xbb\xbf" + text.encode()
        found[f"{name}, no final line end"] = text.rstrip("\n").encode()
    return found
