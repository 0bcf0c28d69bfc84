# What `eske check` remarks on wording, and the table of `eske check --content`; plain text.

hint-closed = 💡 This can be answered with yes or no: { $found } Perhaps begin with how, what, where or which.
hint-statement = 💡 People say how well this fits, so a statement is easier to answer than a question: { $found }
hint-numbers = 💡 The numbers differ between the languages: { $found }.
hint-name = 💡 “{ $found }” asks for somebody's name. Perhaps ask about roles or practice instead.
hint-health = 💡 “{ $found }” asks staff about their own health or experience. Perhaps ask about practice instead.
hint-repeated = 💡 Two options read the same: “{ $found }”.
hint-alike = 💡 This says nearly the same as { $other }. Perhaps one of the two is enough.

content-deck = deck
content-cards = cards
content-languages = languages
content-processes = processes
content-longest = longest text
content-categories = categories
content-all = all
content-legend = Processes: C connectedness, H hope, I identity, M meaning, E empowerment. Lengths in characters.
