# Admins of Eske, what they did, and the history of decks and focus sessions.

menu-history = See what was changed, and bring it back
menu-undo = Undo your last change
menu-admins = See who the admins are
menu-audit = See what admins did

## Admins

admins-title =
    <b>Admins of Eske</b>
    They can change the decks, plan for all teams, and give others the same right. They do not see answers to cards.
admins-configured = Named in <code>ESKE_ADMINS</code>, and changed only there:
admins-granted = Given the right here:
admins-line = • { $name } · <code>{ $id }</code>
admins-no-name = (no name)
admins-button-link = Give somebody the right
admins-button-revoke = Take the right from { $who }
admins-button-revoke-yes = Yes, take it back
admins-link =
    Send this link to the person who is to be an admin. It can be used once, within a day. You will be told when it has been used.
    <code>{ $link }</code>
    Send it to the right person only: whoever opens it can become an admin.
admins-ask = Should { $who } no longer be an admin? What they changed stays.
admins-offer =
    <b>Do you want to be an admin of Eske?</b>
    You could then change the decks, plan for all teams, and give others the same right. What you do is recorded in the history with your account. If you do not want to, there is nothing to do.
admins-button-accept = Yes, I do
admins-accepted = You are now an admin of Eske. /help shows what you can do.
admins-gone = You are no longer an admin of Eske.
admins-already = You are an admin already. Send the link to the person who is to be one.
admins-link-gone = This link is no longer valid. Ask for a new one.
admins-is-configured = This admin is named in ESKE_ADMINS. That is changed where Eske is installed.
admins-is-none = This person is not an admin.
admins-last = This is the last admin. First give somebody else the right.
note-admin-accepted = The link that you made has been used. The account { $id } is now an admin of Eske. /admins shows who it is.

## What they did

audit-title = <b>What admins did</b>
audit-empty = Admins have done nothing yet.
audit-line =
    { $when } · { $who }
    { $what } · <code>{ $about }</code>
who-you = you
who-admin = an administrator
who-disk = outside Eske
button-newer = ← Newer
button-older = Older →
what-text = Text changed
what-format = Format changed
what-options = Options changed
what-poles = Poles changed
what-tags = Tags changed
what-follow-up = Follow-up changed
what-add = Card added
what-retire = Retired
what-restore = Put back in use
what-move = Card moved
what-new = New file
what-head = Name and description changed
what-file = Whole file replaced
what-suggestion = Suggestion published
what-undo = Undone
what-back = Earlier version brought back
what-shipped = Back to what comes with Eske
what-disk = Changed in the data folder
what-grant = Right given
what-revoke = Right taken back
what-export = File fetched
what-decline = Suggestion declined
what-give-seat = Seat offered
what-free-seat = Seat freed

## History

history-title = <b>The history of “{ $title }”</b>
history-title-card = <b>The history of the card { $card } in “{ $title }”</b>
history-empty = Nothing has been changed here yet.
history-edit =
    { $when } · { $who }
    { $what }
history-edit-cards =
    { $when } · { $who }
    { $what } · { $cards }
history-no-words = The words are the same. The difference is in comments, order or layout in the file.
history-button = History
history-button-before = Bring back how it was before the change
history-button-after = Bring back how it was after the change
history-button-shipped = Go back to what comes with Eske
history-button-yes = Yes, do it
history-ask = <b>This will change. Do you want to go ahead?</b>
history-back-done = <b>Done.</b> Take it back with /undo
undo-done = <b>This is undone:</b>
history-which = Which history do you want to see? These were changed last. You can also write the name: <code>{ $command } dilemmaer</code>
history-file-deck = { $title }
history-file-script = { $title } (focus session)
history-unknown = I know neither a deck nor a focus session called “{ $name }”. /history shows what was changed last.
