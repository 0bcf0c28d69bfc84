# Edits of decks and focus sessions: what can stand in the way, and what admins are told.

admin-in-private = Write this to Eske in the private chat.
not-allowed-admin = Only the admins of Eske can do this. Ask one of them to do it, or to give you the right.
edit-overtaken = Somebody else has changed this since you opened it. Nothing was overwritten. Open it again, and make your change once more.
edit-file-overtaken = The file has changed since you fetched it. Nothing was overwritten. Fetch it again, and make your changes in that.
edit-file-gone = The file is not there any more. Somebody may have deleted it. Nothing was saved. /decks shows the decks that there are.
edit-id-taken = The deck “{ $deck }” already has a card called “{ $card }”. Nothing was moved. Make a new card there instead, under another name.
edit-not-recorded = The change is not saved, because Eske cannot write to the database ({ $reason }). Everything is as it was. Ask those who run Eske to look at the disk, and try again.
edit-not-shipped = This does not come with Eske, so there is nothing to go back to. The history can bring back an earlier version.
edit-shipped-already = This is the version that comes with Eske already.
edit-unknown = There is no such change. Open the history again.
edit-back-already = That is how it is already.
undo-nothing = You have no changes to undo.
undo-overtaken = What you changed last (in “{ $file }”) has been changed again since. So nothing was undone. The history can bring back an earlier version.

note-upgraded =
    Eske has been upgraded, and these now come in a new version: { $files }{ $more ->
        [0] .
       *[other] {" "}and { $more } more.
    }
    You have changed them, so Eske goes on with your version. Would you rather have the new one? Open the history from /decks, and go back to the one that comes with Eske.
note-broken-last-good =
    There is a mistake in <code>{ $place }</code>:
    { $mistake }
    { $more ->
        [0] Correct it, and Eske reads the file again within a minute.
       *[other] The file has { $more } more. Correct them, and Eske reads the file again within a minute.
    } Until then Eske uses the last version without mistakes.
note-broken-shipped =
    There is a mistake in <code>{ $place }</code>:
    { $mistake }
    { $more ->
        [0] Correct it, and Eske reads the file again within a minute.
       *[other] The file has { $more } more. Correct them, and Eske reads the file again within a minute.
    } Until then Eske uses the version that comes with it.
note-broken-nothing =
    There is a mistake in <code>{ $place }</code>:
    { $mistake }
    { $more ->
        [0] Correct it, and Eske reads the file again within a minute.
       *[other] The file has { $more } more. Correct them, and Eske reads the file again within a minute.
    } Until then this file is not used.
note-broken-many = There are mistakes in { $count } files in the data folder, <code>{ $place }</code> among them. The log of Eske says what is wrong in each, and <code>eske check</code> shows it. Correct them, and Eske reads them again within a minute.
note-overtaken-on-disk =
    What you changed in <code>{ $file }</code> within the last day was changed again in the data folder: { $cards }
    Perhaps the file was open in another program before. <code>/history { $file }</code> shows what is different. There you can bring back what you wrote.
