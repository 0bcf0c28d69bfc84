# The decks on an admin's desk: look, search, change, publish.

menu-decks = See and change the decks

decks-title = <b>The decks</b>
decks-how = Press a deck to open it. Search all cards and focus sessions, in all languages: <code>{ $command } hope</code>
decks-count =
    { $count ->
        [one] <b>{ $title }</b> · { $count } card
       *[other] <b>{ $title }</b> · { $count } cards
    }
decks-missing = { $languages } missing
decks-shipped = comes with Eske
decks-changed = comes with Eske, changed here
decks-own = your own
decks-source = Source: { $source } · name in commands: <code>{ $id }</code>
decks-is-retired = 🗄 Retired: no card is dealt from it.
decks-continue = ✏️ Go on: { $name }
decks-new = + New deck
decks-add = + New card
decks-rename = Name and description
decks-retire = Retire …
decks-restore = Put back in use …
decks-all = All decks
decks-before = ← Previous
decks-after = Next → ({ $page } of { $pages })
decks-found =
    { $count ->
        [one] <b>{ $count } card with “{ $query }”</b>
       *[other] <b>{ $count } cards with “{ $query }”</b>
    }
decks-found-none = No card and no focus session has “{ $query }” in its text, options, tags or id. Try a shorter word, or just its beginning.
decks-found-again = I no longer have the words that you searched for. Write /decks and the words once more.
decks-move-where = <b>To which deck is the card to move?</b> “{ $card }”
decks-move-nowhere = There is no other deck to move it to. Make one first with /decks
decks-private = The decks are seen and changed in the private chat.
decks-button-private = Open the decks

decks-retire-deck = <b>Retire “{ $name }”?</b> No more cards are dealt from it, and schedules that use only this deck get none. Cards that are open now, and results, stay as they are.
decks-restore-deck = <b>Put “{ $name }” back in use?</b> Its cards can be dealt from now on.
decks-retire-card = <b>Retire this card?</b> It is then not dealt any more. “{ $name }”
decks-restore-card = <b>Put this card back in use?</b> It can be dealt from now on. “{ $name }”
decks-move-card = <b>Move the card to “{ $deck }”?</b> “{ $name }”
decks-yes-retire = Yes, retire
decks-yes-restore = Yes, put it back in use
decks-yes-move = Yes, move the card
decks-done = Done. Take it back with /undo

decks-gone = This deck does not exist any more. /decks shows those that do.
decks-card-gone = This card is no longer in its deck. It may have moved. Search for it with /decks and a word from the card.

## One card

desk-published = ✅ <b>Published.</b> This is the card now. Take it back with /undo
desk-card = <b>{ $deck }</b> · card { $number } of { $count } · <code>{ $id }</code>
desk-format = Format: { $format }
desk-tags = Tags: { $tags }
desk-note = Note: { $note }
desk-is-retired = 🗄 Retired: the card is not dealt.
desk-missing = ⚠️ Missing in { $languages }. Teams that use a missing language do not get the card.
desk-follow-up =
    { $days ->
        [one] After { $days } day: { $text }
       *[other] After { $days } days: { $text }
    }
desk-pick =
    { $count ->
        [one] Each person picks { $count }.
       *[other] Each person picks { $count }.
    }
desk-check = Question after the text: { $question }
desk-continue = ✏️ Go on with your change
desk-change = ✏️ Change
desk-move = Move …
desk-preview = This is how the button looks to those who answer. Here it does nothing.

desk-in-nb = in Norwegian
desk-in-en = in English
desk-in-he = in Hebrew

desk-to-title = Name
desk-to-about = Description
desk-to-text = Text
desk-to-options = Options
desk-to-poles = Poles
desk-to-check = Question
desk-to-pick = How many
desk-to-format = Format
desk-to-tags = Tags
desk-to-follow-up = Follow-up

desk-tag-connectedness = Connectedness
desk-tag-hope = Hope
desk-tag-identity = Identity
desk-tag-meaning = Meaning
desk-tag-empowerment = Empowerment

## A change

desk-draft-card = ✏️ <b>Draft of a change in “{ $deck }”.</b> Nobody else sees it yet.
desk-draft-new-card = ✏️ <b>Draft of a new card in “{ $deck }”.</b> Nobody else sees it yet.
desk-draft-head = ✏️ <b>Draft of the name and description of “{ $deck }”.</b> Nobody else sees it yet.
desk-draft-new-deck = ✏️ <b>Draft of a new deck: “{ $deck }”.</b> Nobody else sees it yet.

desk-ask-title = ✍️ <b>What is the deck called { $language }?</b> Reply to this message, or just write here.
desk-ask-name = ✍️ <b>Write a short name for commands,</b> in small letters a to z, digits and hyphens, such as <code>my-deck</code>. It must be free.
desk-ask-about = ✍️ <b>Write one or two sentences { $language } about the deck,</b> for those who choose it.
desk-ask-text = ✍️ <b>Write the card's text { $language }.</b> Reply to this message, or just write here.
desk-ask-options = ✍️ <b>Write the options { $language },</b> one on each line.
desk-ask-poles = ✍️ <b>Write the two poles { $language },</b> one on each line. Neither is the right answer.
desk-ask-check = ✍️ <b>Write the question { $language } on the first line and the answers below,</b> one on each line, with { $sign } before the right one.
desk-ask-pick = <b>How many should each person pick?</b>
desk-ask-format = <b>How should the card be answered?</b>
desk-ask-tags = <b>Press the processes that the card is about,</b> or write all tags with commas between them. Use only small letters a to z, digits and hyphens.
desk-ask-follow-up = ✍️ <b>What should the team be asked later, and when?</b> Write { $language }, for example: 2 weeks: What changed?

desk-ask-more = <b>What would you like to change?</b>
desk-unchanged = Nothing is changed yet.
desk-ready = <b>This is how it will be. Publish it?</b>
desk-others = In { $languages } the text is still the old one. Check whether it still fits.
desk-overtaken = ⚠️ <b>Meanwhile somebody else has published a change of the same.</b> Here is your draft together with that change. Look at it, and publish again.
desk-clash = You have both changed this: { $fields }. If you publish, your change stands.
desk-discarded = The draft is discarded. Nothing is changed.

desk-publish = ✅ Publish
desk-more = Change more
desk-discard = Discard
desk-look = Look at it
desk-no-follow-up = No follow-up

desk-no-edits = Changes of a message that you have already sent do not get into the draft. Reply to the draft with the new text, or press what you want to change.
desk-words-none = I need a few words. Write them in a message.
desk-lines =
    { $count ->
        [one] There is { $count } option in the other languages. Write as many lines.
       *[other] There are { $count } options in the other languages. Write as many lines.
    }
desk-two-lines = A dilemma has two poles. Write two lines, one for each.
desk-check-right = Put { $sign } before the one answer that is right, and send it again: the question on the first line, one answer on each line below.
desk-follow-up-how = Write how long after, a colon, then the text, for example: 2 weeks: What changed?
desk-follow-up-far = It can be from one day to a year after the card. Write for example: 10 days: What changed?
desk-name-taken = The name “{ $id }” is taken, perhaps by a retired deck. Write another.
desk-gone = This draft does not exist any more: it is published, discarded or too old. /decks shows the decks as they are.
