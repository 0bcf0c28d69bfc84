# What is wrong in a deck or script file, and what would be right. The place stands before each.

## The file

mistake-file-missing = This file is missing, though something points to it. Put the file in place, or remove the link.
mistake-file-none = This is not a file. Only files belong here. Move it elsewhere.
mistake-file-unreadable = Eske cannot read this file ({ $reason }). Check who is allowed to read it.
mistake-file-large = The file is larger than { $most } KB. Split it into several decks.
mistake-file-name = The name “{ $name }” does not work. Use small letters a to z, digits and hyphens, and end with “{ $ending }”, such as “{ $example }”.
mistake-file-empty = The file is empty. Begin with “{ $start }”.
mistake-folder-missing = This folder belongs to Eske, but it is missing. Install Eske again.
mistake-folder-unreadable = Eske cannot open this folder ({ $reason }). Check that it is a folder, and who is allowed to read it.
mistake-utf16 = The file is saved as UTF-16. Save it again with the encoding UTF-8.
mistake-utf8 = This character is not UTF-8. Save the file again with the encoding UTF-8 (not Latin-1 or Windows-1252).
mistake-hidden-sign = There is a hidden character here ({ $code }). Remove it. Eske sets the direction of the text itself.
mistake-more = There are more mistakes: { $count }. Put these right first, then check again.

## YAML

mistake-tab = There is a tab here. Use spaces.
mistake-directive = A line must not begin with %. Remove the line.
mistake-alias = “{ $sign }” points to another place, which is not possible here. Write the text out, or put it in quotes if this character belongs to it.
mistake-anchor = “{ $sign }” is not possible here. Remove it, or put the text in quotes if this character belongs to it.
mistake-merge = “{ $sign }” is not possible here. Write the fields out.
mistake-yaml-tag = “{ $sign }” is not possible here. Remove it, or put the text in quotes if this character belongs to it.
mistake-too-deep = The lists and fields go more than { $most } levels deep. Look for an extra bracket.
mistake-second-document = A second document begins here. Remove the line “---”. Each file holds one deck or focus session.
mistake-field-name = The name of a field must be one plain word before the colon.
mistake-field-twice = “{ $field }” is already here, in line { $line }. Remove one of the two.
mistake-colon = A colon is not possible here. If it belongs to the text, put the whole text in quotes. If not, check how far the line is indented.
mistake-colon-missing = A colon is missing here. Write “name: text”, or indent the line if it belongs to the text above.
mistake-first-sign = A text cannot begin with “{ $sign }” here. Put the whole text in quotes.
mistake-quote-open = The quotes that open here are never closed. Close them at the end of the text.
mistake-backslash = This backslash is not understood. Write it twice, or use single quotes around the text.
mistake-bracket = Something is wrong between the bracket in line { $line }, column { $column } and this place. Check that the bracket is closed, that there are commas between the items, and that quotes come in pairs.
mistake-indentation = This line does not fit the lines above it. Check how far it is indented, and that quotes come in pairs.
mistake-yaml = The file cannot be read from here on. Check how far the line is indented, and its quotes and brackets.

## Fields

mistake-not-fields = Fields are expected here, one on each line: { $known }.
mistake-not-list = “{ $field }” must be a list: each item on its own line after a hyphen.
mistake-not-text = “{ $field }” must be one text.
mistake-not-languages = Write “{ $field }” once for each language, each on its own line: { $example }
mistake-unknown-field = “{ $field }” is not known here. Did you mean “{ $near }”?
mistake-unknown-field-none = “{ $field }” is not known here. These can be used: { $known }.
mistake-unknown-language = “{ $language }” is not one of the languages. Did you mean “{ $near }”?
mistake-unknown-language-none = “{ $language }” is not one of the languages: { $known }.
mistake-unknown-word = “{ $value }” is not possible for “{ $field }”. Did you mean “{ $near }”?
mistake-unknown-word-none = “{ $value }” is not possible for “{ $field }”. Choose one of: { $known }.
mistake-field-missing = “{ $field }” is missing here. Add it.
mistake-few = “{ $field }” needs at least { $least } items. Found: { $count }.
mistake-count = “{ $field }” needs { $least } to { $most } items. Found: { $count }.
mistake-count-exact = “{ $field }” needs exactly { $most } items. Found: { $count }.
mistake-number = “{ $field }” must be a whole number from { $least } to { $most }, without quotes.
mistake-number-other = “{ $field }” must be one of these numbers, without quotes: { $known }.
mistake-true-false = “{ $field }” must be { $yes } or { $no }, without quotes.
mistake-period = “{ $value }” is not understood for “{ $field }”. Write for example “{ $days }” or “{ $weeks }”, at most a year.

## Texts

mistake-quotes = “{ $value }” is not read as text. Put it in quotes: "{ $value }".
mistake-text-empty = “{ $field }” is empty. Write the text, or remove the field.
mistake-lines = “{ $field }” must be on one line.
mistake-long = “{ $field }” has { $length } characters but can have at most { $most }. Shorten it.
mistake-language-missing = “{ $field }” is missing in: { $languages }. Add it.
mistake-language-apart = “{ $field }” has none of the languages of the texts before it. Write it in one of these as well: { $languages }.

## Cards

mistake-id = The id “{ $id }” does not work. Use small letters a to z, digits and hyphens, such as “{ $example }”.
mistake-id-twice = The id “{ $id }” is taken, in line { $line }. Choose another one.
mistake-tag = The tag “{ $tag }” does not work. Use small letters a to z, digits and hyphens, such as “{ $example }”.
mistake-tag-near = The tag “{ $tag }” is nearly “{ $near }”. Write “{ $near }” if you mean the recovery process. If not, choose another word.
mistake-format-needs = The format “{ $format }” needs “{ $field }”. Add it.
mistake-format-other = “{ $field }” does not go with the format “{ $format }”. Remove it, or use the format: { $formats }.

## Scripts

mistake-step-sum = The steps take { $total } minutes; together they must take { $minutes }. Change the minutes of the steps, or write another length in “minutes” at the top.
mistake-step-end = The first and the last step must take 1 minute each: the last commitment, and the new one. Here it says { $minutes }.
mistake-question-missing = The input “{ $input }” needs a “question” in the same step. Add it.
mistake-question-none = No step has a question. Give at least one step a “question”.

## Terms

mistake-phrase = “{ $value }” cannot be searched for. Write words of letters with single spaces between them, { $shortest } letters or more. A word may begin or end with *, and | stands between words that can take the same place, such as “{ $example }”.
