# What is different between two versions of a deck or a focus session, field by field.

difference-file-added = ➕ <b>New file: { $title }</b>
difference-file-changed = <b>{ $title }</b>
difference-file-removed = ➖ <b>Removed: { $title }</b>
difference-file-retired = 🗄 <b>Retired: { $title }</b>
difference-file-restored = ♻️ <b>Back in use: { $title }</b>
difference-added = ➕ <b>New:</b> { $text } · { $id }
difference-changed = ✏️ <b>Changed:</b> { $text } · { $id }
difference-removed = ➖ <b>Removed:</b> { $text } · { $id }
difference-retired = 🗄 <b>Retired:</b> { $text } · { $id }
difference-restored = ♻️ <b>Back in use:</b> { $text } · { $id }
difference-moved = ↕️ <b>Moved in the order:</b> { $ids }
difference-more =
    { $count ->
        [one] … and { $count } more change.
       *[other] … and { $count } more changes.
    }
difference-none = <b>{ $title }</b>: only comments or the layout of the file have changed.
difference-in-language = { $field }, { $language }

## Fields

field-language-nb = Norwegian
field-language-en = English
field-language-he = Hebrew
field-title = Name
field-about = Description
field-source = Source
field-format = Format
field-text = Text
field-options = Option { $number }
field-poles = Pole { $number }
field-pick = How many to choose
field-tags = Tags
field-follow-up = Question next time
field-follow-up-after = Follow-up after
field-follow-up-text = Follow-up
field-by = Written by
field-note = Note
field-check-question = Question after the text
field-check-options = Question after the text, answer { $number }
field-check-right = Question after the text, right answer
field-minutes = Minutes
field-do = What you do
field-question = Question
field-hint = Hint for the one who leads
field-input = How to answer
field-commitment = Commitment

## Formats

format-reflect = A few words
format-scale = Scale from 1 to 5
format-choice = One option
format-choose = Some of many tips
format-values = Values
format-dilemma = Dilemma
format-read = Read and confirm
format-task = Task
