# The hello, a team's settings, and the private chat.

hello =
    <b>Hello, { $team }! I am Eske, a small box of reflection cards.</b>
    I deal a card now and then. You answer with one press, and when the card closes you see together how the answers are spread. Answering is voluntary.
settings-title = <b>Settings for { $team }</b>
settings-language = Language: { $language }
settings-zone = Time zone: { $zone }
settings-visibility-anonymous = Answers: anonymous, shown if at least { $k } answer
settings-visibility-open = Answers: what you write, everyone can see. Button answers are anonymous and shown if at least { $k } answer.
settings-visibility-talk = Answers: none, the cards are for talking about together. If you switch to anonymous answers, they are shown if at least { $k } answer.
settings-small-team =
    { $count ->
        [one] There is only { $count } of you here.
       *[other] There are { $count } of you here.
    } If { $k } answers are needed, they would seldom or never be shown. Cards for talking about together suit a small team better.
settings-administrator = I am an administrator here but do not need to be. I keep nothing of what you write to each other, but please make me an ordinary member.
settings-who = Only those who lead the team can use these buttons.
settings-button-zone = Time zone
settings-button-k = Fewest answers
settings-button-anonymous = Switch to anonymous answers
settings-button-open = Switch to open answers, seen by all
settings-button-talk = Switch to talking together
settings-button-contact = Lead: send me notices privately
settings-button-first = Deal the first card
settings-choose-zone = Which time zone is the team in? If it is not here, write for example <code>/settings Europe/Paris</code>
settings-choose-k = How many answers must there be before the team may see them? If there are fewer, they are deleted. Once chosen, the number can only be raised.
settings-k-only-up = Answers are shown if at least { $k } answer. The number can only be raised. It is a promise to those who answer.
settings-zone-unknown = I do not know the time zone “{ $zone }”. Write it like this: /settings Europe/Oslo
button-back = ← Back

contact-added = Done. From now on you will be told here what the leads of { $team } should know, such as a card that could not be sent.
contact-unknown = This link is no longer valid. Write /settings in the team's group and press the button again.

start =
    <b>Hello! I am Eske, a small box of reflection cards.</b>
    • Am I in your team's group? Then cards come there, and you answer with the buttons on the card.
    • Do you lead a team? Add me to its group and I will say hello there. Then write /schedule there.
    /help tells more. /language changes the language.

help-private =
    <b>Eske</b> deals reflection cards to teams. This is how you answer:
    • Press a button on the card in your team's chat. It is voluntary.
    • For an answer in writing, a button on the card opens this chat. What you write here next is your answer.
    • A new answer replaces the last one, until the card closes.
    • “Take back my answer” on the card removes it. A text can be removed later too, with the button that you get here once you have written.
    /reading – what you have read together
    /suggest – suggest a card
    /language – the language I write to you in
    /privacy – what is kept, and for how long
help-private-lead =
    <b>Eske</b> deals reflection cards to teams. You lead at least one. If you write a command here, I ask which team you mean.
    /schedule – make a schedule, step by step
    /schedules – see the schedules, change, pause, skip or delete
    /draw – deal one card now
    /focus – read a focus session beforehand, or start it
    /commitments – the commitments of focus sessions
    /settings – language, time zone, how answers are shown
    /reading – what you have read together
    /suggest – suggest a card
    /language – the language I write to you in
    /privacy – what is kept, and for how long
    📅 Are the meetings in your calendar? Send me the invitation (the .ics file) here, or in the group as a reply to a message of mine, and I suggest a plan.
    You answer cards like everyone else: with the buttons on the card. It is voluntary.
help-decks = <b>Decks</b>
help-decks-more = … and { $count } more. All can be chosen with /schedule
help-admin =
    <b>For admins</b>
    You are told here when I cannot write in a team's chat.
    /decks – see and change the decks
    /history – what was changed · /undo – take it back
    /suggestions – suggested cards · /seats – the two seats
    /admins – who the admins are · /audit – what they did
help-crisis = I am not a crisis service. If a life is in danger, call the emergency number.
help-staff =
    <b>How it works</b>
    • Press a button on the card. Some cards are answered in words: the card says how, and who sees it.
    • A new answer replaces the last one, until the card closes.
    • “Take back my answer” removes it. A text that you wrote privately can be removed later too, with the button that you got there.
    • Answering is voluntary. Nobody is ranked or reminded.
    • When the card closes, the result comes in the chat. If there are too few anonymous answers, they are deleted.
    /reading – what you have read together
    /suggest – suggest a card
    /language – the language I write to you in
    /privacy – what is kept, and for how long
help-lead =
    <b>For those who lead the team</b>
    /schedule – make a schedule step by step in the private chat, or write it all in one line:
    <code>/schedule dilemmaer tue,thu 09:00</code>
    /schedules – see the schedules, change, pause, skip or delete
    /draw – deal one card now
    /focus – start a focus session
    /commitments – the commitments of focus sessions
    /settings – language, time zone, how answers are shown
    /reading – what you have read together
    /suggest – suggest a card
    /language – the language I write to you in
    /privacy – what is kept, and for how long
    📅 Are the meetings in your calendar? Send me the invitation (the .ics file) in private, or here as a reply to a message of mine, and I suggest a plan.

    <b>Decks</b>

command-no-team = I do not know this team yet. Whoever leads it writes { $command } here.
not-in-team = This card is for the people in this chat. Your reply was not kept.
not-allowed = This is for those who lead the team: administrators of the chat. Ask one of them.
not-allowed-press = Only those who lead the team can use this button.
went-wrong = Something went wrong on my side. It is not your fault. What you just did may not have been saved. Please try again in a little while.
