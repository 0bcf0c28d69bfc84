# A card in a team's chat, its buttons, and what comes of it.

card-anonymous =
    🔒 Anonymous. While the card is open, Eske keeps a code for your answer, so that you can change it. When the card closes, the code is deleted, and nobody can find out who answered what.
card-answered =
    { $count ->
        [one] { $count } answered
       *[other] { $count } answered
    } · shown from { $k }
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
answer-none = You have no answer on this card.

agreement-how = Talk first. Then one of you replies to this card with one sentence. A new reply replaces it.
agreement-empty = I need a sentence in words. Reply to the card again.
agreement-long = That was long. Please write it in at most { $most } characters and reply to the card again.
reply-to-buttons = This card is answered with its buttons, so that nobody sees who answered what. What you write in the group is seen by everyone; Eske does not keep it.
text-identifies = I did not keep that: it may contain a number, an address or a user name that points to a person. Please write it again without it, and delete your message.

result-too-few =
    { $count ->
        [one] { $count } person answered.
       *[other] { $count } people answered.
    } The answers are shown from { $k } on. To protect those who answered, nothing was kept.
result-nearly-all =
    Nearly all answered: <b>{ $label }</b>
    When so many agree, no figures are shown, so that nobody's answer is certain.
result-spread =
    { $count ->
        [one] <b>{ $count } person answered</b>
       *[other] <b>{ $count } people answered</b>
    }
result-agreed = ✍️ We agreed: <b>{ $text }</b>

press-closed = This card is closed, so its answers can no longer be changed.
press-stranger = This card is for the people in this chat. Your press was not counted.
press-unknown = This button does not work here. Nothing was changed.
