# Suggesting a card, reviewing what is suggested, and the two seats that approve.

menu-suggest = Suggest a card

card-by = Written by: { $writers }
writer-staff = staff
writer-lived-experience = people with lived experience
writer-family-and-friends = family and friends

suggest-private = We suggest and review cards in the private chat, so that it stays quiet here.
suggest-button = Suggest a card
suggest-title = <b>Suggest a card</b> · { $step } of 3
suggest-ask-text = <b>What would be good for others to think about?</b> Write the card's text here, as an ordinary message: a question or a statement, at most { $most } characters. One language is enough. Write about how you work, not about individuals.
suggest-keep = Keep the text →
suggest-ask-deck = <b>How should it be answered, and which deck does it fit?</b> ✓ shows how it is answered. Press a deck to go on.
suggest-format-reflect = In words
suggest-format-scale = From 1 to 5
suggest-deck-unknown = Don't know
suggest-ask-writer = <b>Who should the card say it is written by?</b> Your name is never shown, not even to those who review it.
suggest-writer-none = Leave it out
suggest-preview = <b>This is the card:</b>
suggest-answered-reflect = Answered in words
suggest-answered-scale = Answered with one press, from 1 to 5
suggest-deck = Deck: { $deck }
suggest-deck-none = Deck: not chosen yet
suggest-ask-send = <b>Is it right?</b> If the language is not, press the right one. You can also edit your message with the text.
suggest-send = Yes, send it
suggest-to-text = Text
suggest-to-deck = Deck
suggest-to-writer = Written by
suggest-discard = Discard
suggest-discarded = Discarded. Nothing was sent. Write /suggest to begin again.
suggest-sent = ✅ <b>Thank you! The suggestion is sent.</b> You will be told here what becomes of it. Write /suggest to see how it stands, or to withdraw it.
suggest-own-title = <b>What you have suggested</b>
suggest-own-open = See no. { $number }
suggest-another = Suggest another card
suggest-withdraw = Withdraw the suggestion
suggest-withdrawn = The suggestion is withdrawn and deleted.
suggest-answer = Answer the question
suggest-standing-waiting = Waiting to be reviewed
suggest-standing-asked = You have been asked a question
suggest-standing-approved = Approved by one of two
suggest-standing-published = ✅ Published in the deck “{ $deck }”
suggest-standing-declined = Not published. The reason: { $why }
suggest-thanks = Thank you for sharing the thought. From now on I no longer know that it was you who suggested the card.

suggest-note-asked = <b>Those who review the card that you suggested have a question.</b> Reply to this message, or press the button.
suggest-note-ended = <b>The card that you suggested has been reviewed:</b>
suggest-note-new =
    { $count ->
        [one] { $count } suggested card is waiting to be reviewed.
       *[other] { $count } suggested cards are waiting to be reviewed.
    }
suggest-note-answered = <b>Whoever suggested this card has answered.</b>
suggest-note-change = <b>One of the two who approve asks for a change.</b>
suggest-note-ready = <b>Both seats have approved. The card can be published.</b>
suggest-note-review = <b>A suggested card is waiting for your approval.</b>
suggest-note-freed = The seat that you held has been freed by an admin. Thank you for helping to approve cards.

suggest-prompt-question = What would you like to know? <b>Reply to this message.</b> The question goes to whoever suggested the card, without your name.
suggest-prompt-answer = <b>Reply to this message</b> with what you want to say. Those who review the card see the answer, but not who you are.
suggest-prompt-comment = What do you think of the card? <b>Reply to this message.</b> Those who review it see the comment. Whoever suggested it does not.
suggest-prompt-change = What should be changed? <b>Reply to this message.</b>
suggest-prompt-text = How should the card read { $language }? <b>Reply to this message</b> with the whole text.
suggest-prompt-decline = Why is the card not published? <b>Reply to this message.</b> Whoever suggested the card gets to read the reason.
suggest-forget = Cancel
suggest-forgotten = Cancelled. Nothing has changed.

suggest-remark-question = ❓ Question: { $text }
suggest-remark-answer = 💬 Answer: { $text }
suggest-remark-unreached = ⚠️ The question did not arrive. Whoever suggested the card has closed the chat with Eske.
suggest-remark-comment = { $who }: { $text }
suggest-remark-change = ✏️ { $who } asks for a change: { $text }
suggest-remark-by-admin = Admin

suggest-stranger = People in a team that Eske is in can suggest cards. I cannot see that you are in such a team. Ask a lead to add Eske to your group, and you are welcome.
suggest-many = You have { $most } suggestions waiting. We cannot take in more at a time. Wait until one has been reviewed, or withdraw one with /suggest
suggest-text-first = First I need the card's text. Write it here, as an ordinary message.
suggest-text-empty = I need some words for the card. Write a question or a statement.
suggest-text-long = That is a little long for a card: { $length } characters. Use at most { $most }. Your words still stand above, so you can send a shorter version.
suggest-words-empty = I need some words. Reply to the message once more.
suggest-words-long = That is a little long: { $length } characters. Use at most { $most }, and reply to the message once more.
suggest-media = I can only take text here, not pictures, voice messages or files. Write it in words.
suggest-press-first = I do not know what these words are for, so they are not kept. Press one of the buttons first, and reply to the message that comes.
suggest-no-edits = Changes of an old message do not count. Reply to the message once more with what you want to say.
suggest-sent-already = The suggestion is sent, so its text cannot be changed here. Withdraw it with /suggest, and suggest the card again.
suggest-gone = This suggestion is no longer there. It was withdrawn, discarded, or decided long ago. /suggest begins a new one.
suggest-decided = The suggestion has been decided and cannot be withdrawn.

review-none = No suggested cards are waiting.
review-list =
    { $count ->
        [one] <b>{ $count } suggested card is waiting</b>
       *[other] <b>{ $count } suggested cards are waiting</b>
    }
review-open = See { $number }
review-show = See the suggestions
review-title = <b>Suggestion { $number }</b>
review-languages = Missing in { $languages }. Teams that use a missing language do not get the card.
review-from = Suggested by a member, without a name
review-approved = ✓ { $seat } has approved
review-lacking = … { $seat } has not approved yet
review-earlier =
    { $count ->
        [one] { $count } earlier message is not shown here.
       *[other] { $count } earlier messages are not shown here.
    }
review-approve = ✓ Approve
review-change = Ask for a change
review-comment = Comment
review-publish = ✅ Publish the card
review-ask = Ask back
review-text = ✏️ { $language }
review-deck = Choose the deck
review-decline = Decline
review-back = ← All suggestions
review-which-deck = Which deck should the card go into?
review-published = ✅ <b>The card is published.</b>
review-declined = The suggestion is declined. Whoever suggested the card gets the reason.
review-thanks = Thank you. Your approval is noted.
review-not-allowed = This is for admins, and for those who hold the professional seat or the seat of lived experience.
review-already-published = This suggestion has already been published.
review-already-declined = This suggestion has already been declined.
review-changed = The card has changed since you saw it. Look at it once more.
review-needs = The card cannot be published yet. Missing: approval from { $seats }.
review-deck-first = First choose a deck that is in use.
review-approvals-off = Both seats must be filled before anybody can approve. One of them is empty now.

seat-professional = the professional seat
seat-experience = the seat of lived experience
seats-show = See the seats
seats-title = <b>Two seats approve new cards</b>
seats-on = Both seats are filled: a suggested card is published only when both have approved it.
seats-off = Approval is off, because not both seats are filled. Admins publish suggested cards on their own.
seat-empty = • { $seat }: empty
seat-taken = • { $seat }: filled
seat-offer = Link for { $seat }
seat-free = Free { $seat }
seat-link = Send this link to the person who is to take { $seat }. It works once, and for 30 days. A new link makes this one invalid.
seat-offered = <b>You are asked to take { $seat }</b>
seat-means-professional = The holder of the professional seat looks at suggested cards with a professional's eyes: is the content right, and does it help those who work here? A card is published only when both this seat and the seat of lived experience have approved it. You get a silent note here for each card.
seat-means-experience = The holder of the seat of lived experience looks at suggested cards for the user forum or the lived-experience council: does the card speak of people as we want to be spoken of? A card is published only when both this seat and the professional seat have approved it. You get a silent note here for each card.
seat-kept = It is voluntary. Eske keeps that this Telegram account holds the seat, and never why. Whoever gave you the link knows that you got it. Nobody else is shown who holds the seat. You can leave it at any time with /seats, and then that is deleted.
seat-accept = Yes, I take the seat
seat-refuse = No, thank you
seat-refused = That is quite all right. Nothing was kept.
seat-own = <b>You hold { $seat }.</b> Thank you! /suggestions shows the cards that are waiting.
seat-leave = Leave the seat
seat-left = You no longer hold { $seat }, and Eske has deleted that you did. Thank you for your help.
seat-link-used = This link has been used or replaced, or is too old. Ask whoever gave it to you for a new one.
seat-taken-already = The seat is filled. Free it first.
seat-one-each = You hold the other seat. The two approvals should come from two people. If you would rather have this one, leave the other with /seats
