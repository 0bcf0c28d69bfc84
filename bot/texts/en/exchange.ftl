# Decks and focus sessions as files: fetching them, sending them back changed, and what can be wrong.

## Fetching

export-button = 📁 As a file
export-ask = <b>What would you like as a file?</b> Change the file and send it back here. You will see first what would be different, and then you decide.
export-everything = 📦 Everything in one zip file
export-sheets = 🌍 All decks as a spreadsheet
export-decks = One deck …
export-scripts = One focus session …
export-which-deck = <b>Which deck?</b>
export-which-script = <b>Which focus session?</b>
export-how = <b>{ $title }</b>: the spreadsheet is for those who translate. The text file (YAML) has everything, and new cards can be written in it.
export-yaml = Text file (YAML)
export-sheet = Spreadsheet
export-gone = This no longer exists. Write /decks to see what does.
export-sent-file = Change the file and send it back here. Keep its name: a new name makes a new deck or focus session.
export-sent-everything = Change the files, and send back those that you changed, or the whole zip file.
export-sent-sheet = Write in the columns of the languages, and send the spreadsheet back here. It changes texts and adds languages, but it neither adds nor removes cards. An empty cell changes nothing.

## The columns of a spreadsheet

sheet-key = Key, do not change
sheet-field = Field
sheet-marks = Marks, do not change

## Showing what would be different

upload-shown = 📥 <b>{ $name }</b>
upload-page = Page { $page } of { $pages }
upload-same =
    { $count ->
        [one] { $count } file is exactly like the one in use.
       *[other] { $count } files are exactly like those in use.
    }
upload-note-sheet = A spreadsheet changes texts and adds languages. It neither adds nor removes cards.
upload-ask = <b>This is how it will be. Publish it?</b>
upload-apply = ✅ Publish
upload-discard = Discard
upload-nothing = There is no difference between the file and what is in use. There is nothing to do.
upload-meanwhile = ⚠️ Somebody else has changed something in the meantime. Nothing was overwritten. This is the difference now:
upload-done = ✅ <b>{ $name } is published.</b>
upload-discarded = Discarded. Nothing was changed.
upload-gone = This file has been published or discarded already, or it is more than seven days old. Send it again if you want to use it.

## What is wrong in a file

upload-flaws = <b>{ $name } cannot be published yet.</b> Everything is as it was. Correct this, and send the file again:
upload-flaws-more =
    { $count ->
        [one] … and { $count } more thing.
       *[other] … and { $count } more things.
    }
upload-at-line = <code>{ $file }</code>, line { $line }, column { $column }
upload-in-file = <code>{ $file }</code>
upload-at-cell = Sheet <code>{ $file }</code>, cell { $cell }

document-lost = I did not get the file from Telegram. Send it again.
upload-ending = Eske can read files that end in .yaml, .zip or .xlsx. Save it as one of these and send it again.
upload-large = The file is larger than { $most } kB. Split it up and send one part at a time.
upload-zip-broken = This zip file is damaged. Pack the files again and send the new one.
upload-zip-parts = There are { $count } files in here, but Eske unpacks { $most } at most. Send only those that you changed.
upload-zip-large = Unpacked, this is more than { $most } MB. Send only the files that you changed, without pictures and the like.
upload-zip-bomb = Something in this file is packed so tightly that it cannot be ordinary text. Eske has not opened it. Send the files that you changed one by one.
upload-zip-encrypted = This file is locked with a password. Save it without one and send it again.
upload-zip-packing = This zip file is packed in a way that Eske cannot read. Pack the files as an ordinary zip file and send it again.
upload-zip-empty = There are no files in this zip file. Put in the files that you changed and send it again.
upload-path-outside = This file would lie outside the folder that it is unpacked in. Pack the files again from the folder that they are in.
upload-link = This is a link and not a file. Put the file itself into the zip file.
upload-file-twice = This file is in here twice. Keep only one of them.
upload-not-yaml = In a zip file Eske reads only files that end in .yaml. Take this one out. Send a spreadsheet by itself.

upload-sheet-none = This is not a spreadsheet that Eske can read. Save it as .xlsx, without a password, and send it again.
upload-sheet-broken = Eske cannot read this spreadsheet. Open it, save it again as .xlsx and send the new file. If that does not help, fetch the spreadsheet again with <code>/decks export</code>.
upload-sheet-many = The spreadsheet has more than { $most } sheets. Remove those that did not come from Eske.
upload-sheet-merged = These cells are merged. Split them again, so that each text stands in a cell of its own.
upload-sheet-rows = The sheet has text below row { $most }. Delete the rows that did not come from Eske.
upload-sheet-column-twice = The column “{ $column }” is here twice. Delete one of them.
upload-sheet-column-missing = The top row has none of these columns: { $columns }. Fetch the spreadsheet again with <code>/decks export</code> and write the texts there.
upload-sheet-column-unknown = There is no name that Eske knows above this text. The columns are { $columns }. Correct the name at the top of the column, or delete the column.
upload-sheet-formula = This is a formula. Write the text instead. If the text begins with an equals sign, write an apostrophe before it.
upload-sheet-not-text = “{ $value }” is not saved as text. Give the cell the format “Text” and write it again.
upload-sheet-key-missing = The row has text but no key. New cards are made in Eske or in a text file, not in a spreadsheet. Delete the row, or put the key back.
upload-sheet-key-twice = The key “{ $row }” is also here: { $first }. Delete one of the rows.
upload-sheet-key-unknown = No text has the key “{ $row }”. Write the key as it was, or delete the row. A spreadsheet adds no cards.
upload-sheet-deck-unknown = There is no deck called “{ $deck }”. Write the key as it was, or delete the rows.
upload-sheet-deck-broken = The file of the deck “{ $deck }” has mistakes now. Correct them first, and send the spreadsheet again.
upload-sheet-overtaken = This text was changed in Eske after the spreadsheet was fetched. Fetch a new one with <code>/decks export</code> and write your change there.
