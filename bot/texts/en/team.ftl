# The hello, a team's settings, and the private chat.

hello =
    <b>Hello, { $team }! I am Eske, a small box of reflection cards.</b>
    I deal a card now and then. You answer with one press, and when it closes you see together how the answers lie. Answering is voluntary.
settings-title = <b>Settings for { $team }</b>
settings-language = Language: { $language }
settings-zone = Time zone: { $zone }
settings-visibility-anonymous = Answers: anonymous, shown once { $k } have answered
settings-visibility-open = Answers: open, where people write; buttons are anonymous from { $k }
settings-visibility-talk = Answers: none, the cards are for talking about together (otherwise from { $k })
settings-small-team =
    { $count ->
        [one] There is { $count } of you here.
       *[other] There are { $count } of you here.
    } With { $k } as the threshold, answers would seldom or never be shown. Cards for talking about together suit a small team better.
settings-administrator = Eske is an administrator here without needing to be. It keeps nothing of what you write to each other, but it would be better to make it an ordinary member.
settings-who = Only those who lead the team can use these buttons.
settings-button-zone = Time zone
settings-button-k = Shown from …
settings-button-anonymous = Switch to anonymous answers
settings-button-talk = Switch to talking together
settings-button-contact = Lead: send notices to me privately
settings-button-first = Deal the first card
settings-choose-zone = Which time zone is the team in? For another one: <code>/settings Europe/Paris</code>
settings-choose-k = How many must have answered before the answers are shown? Later this can only be raised.
settings-k-only-up = The threshold is { $k } and can only be raised. Those who have answered were promised that.
settings-zone-unknown = I do not know the time zone “{ $zone }”. Write it like this: /settings Europe/Oslo
button-back = ← Back

contact-added = Done. What those who lead { $team } should know, such as a card that could not be sent, comes here to you from now on.
contact-unknown = This link is not valid any more. Write /settings in the team's group and press the button again.

start =
    <b>Hello! I am Eske, a small box of reflection cards.</b>
    Add me to your team's group and I will say hello there. To answer a card, you only press a button on it.
    /help tells more.

help-private =
    <b>Eske</b> deals reflection cards to teams.
    • You answer in the team's group, by pressing a button on the card. It is voluntary.
    • Whoever leads the team adds me to the group and writes /schedule there.
    I am not a crisis service. If someone is in danger, call the emergency number.
help-staff =
    <b>This is how it works</b>
    • Press a button on the card. Press another one to change your answer.
    • “Take back my answer” removes it, until the card closes.
    • Answering is voluntary. Nobody is named, counted or reminded.
    • When the card closes, the result comes as a reply to it.
help-lead =
    <b>For those who lead the team</b>
    /schedule <i>deck days time</i> – deal cards regularly
    <code>/schedule dilemmaer tue,thu 09:00</code>
    /schedules – see, pause, skip or delete
    /draw – deal one card now
    /settings – language, time zone, threshold

    <b>Decks</b>

command-in-group = Write this command in the team's group, please. There I know which team you mean.
command-no-team = I do not know this team yet. Whoever leads it writes { $command } here.
not-allowed = This is for those who lead the team: administrators of the chat. Ask one of them.
not-allowed-press = Only those who lead the team can use this button.
went-wrong = Something went wrong here, and it is not your fault. Nothing is lost. Please try again in a while.
