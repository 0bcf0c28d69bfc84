# The language check: a hint for whoever edits a card, never for those who answer.

hint-term = 💡 “{ $found }”: { $why } Perhaps rather “{ $instead }”.
