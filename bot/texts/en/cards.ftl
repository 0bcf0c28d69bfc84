# A card in a team's chat, its buttons, and what comes of it.

card-anonymous =
    🔒 Anonymous. Your answer is kept under a code, so that you can change it. When the card closes, the code is deleted, and Eske no longer knows who answered what.
card-answered-anonymous =
    { $count ->
        [0] No answers yet
        [one] { $count } answered
       *[other] { $count } answered
    } · answers are shown if at least { $k } people answer, otherwise deleted
card-open = 👁 Open. Answer with a reply to this card. Everyone in the chat sees what you write. Eske keeps the words, without your name.
card-answered-open =
    { $count ->
        [0] No answers yet
        [one] { $count } answered
       *[other] { $count } answered
    }
card-how-open = How do I answer?
card-private-reflect = ✍️ Answer privately
card-private-read = 📖 Read and confirm privately
card-private-dilemma = ✍️ Say why, privately
card-open-until = Open until { $closes }
card-talk = 💬 For talking about together. Eske keeps no answers, only what you agree on.
card-write-agreed = Write down what we agreed
card-agreed = ✍️ We agreed: { $text }
card-withdraw = Take back my answer
card-closed = This card is closed.

scale-lowest = Not true at all
scale-highest = Completely true

answer-kept = Your answer: { $label }. You can change it until the card closes.
answer-withdrawn = Your answer has been taken back.
answer-none = There is no answer from you on this card.

answer-withdrawn-open = I no longer keep your answer. Please delete your message too if it should not stand in the chat.
answer-empty = I need a few words. Please write your answer as text.
answer-long = That was a little long: { $length } characters. Please use at most { $most }. Your words still stand above, so you can edit them or send a shorter version.
answer-media = I can only take written words, no pictures, voice messages or files. Please write your answer as text.
how-open = Choose “Reply” on this card and write a few words, without names of people you support. Everyone in the chat sees it. If you reply again, the last one counts.
reply-to-private = Everyone in the group sees what you write here. Eske does not keep it. Press the button on the card to answer privately, so that nobody sees who answered what.

how-talk = Talk first. Then one of you chooses “Reply” on this card and writes one sentence, without names. A new sentence replaces the last one.
agreement-empty = I need a sentence in words. Reply to the card again.
agreement-long = That was a little long. Please use at most { $most } characters and reply to the card again.
reply-to-buttons = Please answer this card with its buttons, so that nobody sees who answered what. What you write in the group is seen by everyone. Eske does not keep it.
text-identifies = I have not kept that. It may contain a number, a date of birth, an address, a link or a user name that shows who somebody is. Please delete your message and write it again without that.

result-too-few =
    { $count ->
        [one] { $count } person answered.
       *[other] { $count } people answered.
    } Answers are shown only if at least { $k } people answer. To protect those who answered, all the answers have been deleted.
result-nearly-all =
    Nearly everyone who answered chose: <b>{ $label }</b>
    When so many answer alike, no figures are shown. This protects those who answered.
result-spread =
    { $count ->
        [one] <b>{ $count } person answered</b>
       *[other] <b>{ $count } people answered</b>
    }
result-in-chat =
    { $count ->
        [one] <b>{ $count } person answered.</b> The answer stands in the chat, as a reply to the card.
       *[other] <b>{ $count } people answered.</b> The answers stand in the chat, as replies to the card.
    }
result-read =
    { $count ->
        [one] 📖 <b>{ $count } person has read the text</b>
       *[other] 📖 <b>{ $count } people have read the text</b>
    }
result-reasons = <b>Why</b>, in no particular order:
result-reasons-hidden = Some also wrote why. Reasons are shown only if at least { $k } people write one. To protect those who wrote, they have been deleted.
result-withdrawn =
    { $count ->
        [one] { $count } text has been withdrawn by its writer.
       *[other] { $count } texts have been withdrawn by their writers.
    }
result-page-withdrawn = Nothing is left here: texts have been withdrawn by their writers.
result-agreed = ✍️ We agreed: <b>{ $text }</b>

press-closed = This card is closed. Answers can no longer be changed.
press-stranger = This card is for the people in this chat. Your answer was not counted.
press-unknown = This button does not work here. Nothing was changed.
