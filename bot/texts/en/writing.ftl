# Answering in the private chat, and taking a text back.

private-team = From { $team }:
private-write = ✍️ <b>Write your answer here</b>, as an ordinary message. A few words are enough (at most { $most } characters).
private-place = Press where you stand. ✍️ Then <b>write why</b> here if you like, as an ordinary message (at most { $most } characters).
private-place-too = One thing is missing: press above where you stand, so that your answer counts.
private-read = Take the time you need. Press the button when you have read the text.
private-read-button = 📖 I have read it
private-read-done = ✅ Thank you. It is noted that one more person has read it.
private-right = ✅ Yes: { $right }
private-other = The text says: { $right }
private-kept = ✅ <b>Your answer is kept.</b> To change it, edit your message or write a new one, until the card closes.
private-receipt = Only you hold the button below. With it you can remove this text even after the card has closed.
receipt-withdraw = Remove this text
receipt-withdrawn = Your text is removed. If it stood in a result, it disappears from there too.
receipt-gone = That text is no longer here: it was replaced, removed or deleted before.
link-closed = This card is closed, or the link is not whole. Nothing is lost: please open the newest card in your team's chat.
link-stranger = This card is for the people in { $team }. I cannot see that you are there, so nothing was kept.
words-closed = This card is closed, so what you wrote was not kept. Your words still stand in this chat.
words-not-taken = This card is answered with the buttons on it. What you wrote was not kept.
button-private = Open the private chat
