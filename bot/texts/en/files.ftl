# What can stand in the way when Eske saves a change to a deck or focus session.

file-name-wrong = “{ $name }” cannot be the name of a file with cards or a focus session. Use small letters a to z, digits and hyphens.
file-changed-meanwhile = Somebody else changed the file “{ $name }” meanwhile. Nothing was overwritten. Look at it again, and make your change once more.
file-is-link = “{ $path }” is a link to another file. Eske does not change what it points to. Put the file itself where the link is now, and try again.
file-disk-full = The disk is full, so the change is not saved. Everything is as it was. Ask those who run Eske to free some space, and try again.
file-folder-read-only = Eske is not allowed to write in the folder “{ $folder }”, so the change is not saved. Everything is as it was. Ask those who run Eske to allow it, and try again.
file-not-written = The change is not saved ({ $reason }). Everything is as it was. Try again in a while, and tell those who run Eske if that does not help.

edit-last-card = This is the last card of the deck, and a deck needs at least one. Retire the card instead, or add another card first.
edit-file-broken = There is a mistake in line { $line } of the file “{ $name }” in the data folder, so it cannot be changed from here. Correct it in the file, or use /history to bring back an earlier version, or the one that comes with Eske. Until then Eske deals the last version without mistakes.
edit-not-safe = This change cannot be made from here without touching other lines of the file. Nothing was changed. Get the file with /decks, change it in a text editor, and send it back here.
