# The wizard: a plan comes about, one question at a time, in the private chat.

wizard-title = <b>New schedule for { $team }</b> · { $step } of { $steps }
wizard-title-change = <b>Change a schedule for { $team }</b> · { $step } of { $steps }
wizard-so-far = Chosen so far: { $chosen }

wizard-ask-subject = <b>What do you want to plan?</b>
wizard-subject-cards = Cards
wizard-subject-sessions = Focus sessions of a quarter of an hour
wizard-means-cards = <b>Cards:</b> A card comes to the chat on the days that you choose. Everyone answers when it suits them.
wizard-means-sessions = <b>Focus sessions of a quarter of an hour:</b> Eske leads your leadership meeting through a few short steps. Nobody needs to prepare anything.
wizard-ask-decks = <b>Which decks?</b> You can choose several.
wizard-deck =
    { $count ->
        [one] <b>{ $title }</b> · { $count } card
       *[other] <b>{ $title }</b> · { $count } cards
    }
wizard-ask-scripts = <b>Which sessions?</b> If you choose one, it is the same each time. If you choose several, they take turns, and none comes again before all have been used. To read them first, write /focus
wizard-scripts-all = All, in turn
wizard-scripts-many =
    { $count ->
        [one] { $count } session
       *[other] { $count } sessions in turn
    }
wizard-ask-days = <b>On which days?</b>
wizard-days-range = { $first } to { $last }
wizard-keep = Keep { $rule }
wizard-ask-time = <b>At what time?</b> Press one, or write one, such as 13:15. The time is that of { $zone }.
wizard-ask-rhythm = <b>How often?</b>
wizard-rhythm-weekly = Every week
wizard-rhythm-every-2 = Every second week
wizard-rhythm-every-4 = Every fourth week
wizard-rhythm-first = The first { $days } of the month
wizard-rhythm-last = The last { $days } of the month
wizard-ask-starts = <b>How should the session start?</b>
wizard-starts-itself = By itself
wizard-starts-ask = Ask us first
wizard-means-itself = <b>By itself:</b> The session begins at the time that you chose. Nobody needs to press anything.
wizard-means-ask = <b>Ask us first:</b> A start button comes to the group. It works for one hour. One of you who leads presses it when you are ready.
wizard-ask-open-for = <b>How long should each card be open?</b> Then it closes, and the result comes.
wizard-ask-visibility = <b>How should the team answer?</b>
wizard-visibility-anonymous = Anonymous answers
wizard-visibility-open = Open answers
wizard-visibility-talk = Talk together
wizard-means-anonymous = <b>Anonymous answers:</b> Nobody sees who answered what. Answers are shown if at least { $k } answer.
wizard-means-open = <b>Open answers:</b> Whoever answers in words writes in the chat, and everyone sees who it is. Button answers are anonymous.
wizard-means-talk = <b>Talk together:</b> No answers are kept, only what you agree on.
wizard-ask-confirm = <b>Is this right?</b>
wizard-quiet = Please note: { $at } is in the quiet hours. The plan holds all the same, because you have chosen it.

wizard-next = Next →
wizard-done = Done, show the whole plan
wizard-cancel = Cancel
wizard-yes = Yes, plan this
wizard-yes-change = Yes, change it
wizard-to-subject = Cards or sessions?
wizard-to-decks = Change decks
wizard-to-scripts = Change sessions
wizard-to-days = Change days
wizard-to-time = Change time
wizard-to-rhythm = Change how often
wizard-to-starts = Change start
wizard-to-open-for = Change how long
wizard-to-visibility = Change answers

wizard-missing-subject = Choose first what you want to plan.
wizard-missing-decks = Choose at least one deck first.
wizard-missing-scripts = Choose at least one session first.
wizard-missing-days = Choose at least one day first.
wizard-missing-time = Choose a time first.
wizard-missing-rhythm = Choose first how often.
wizard-missing-starts = Choose first how the session should start.
wizard-missing-open-for = Choose first how long cards should be open.
wizard-missing-visibility = Choose first how the team should answer.
wizard-deck-gone = This deck no longer exists. Choose another one.
wizard-script-gone = This session no longer exists. Choose another one.
wizard-look-again = Something has changed since you last saw the plan. Look at it once more, and press yes if it is right.
wizard-ended = This rule has no more dates. Choose other days.
wizard-changed-meanwhile = Another lead has changed this schedule in the meantime. Look at it once more. If you press yes, it becomes what you see here.
wizard-gone = This plan is finished, cancelled or deleted. Write /schedule to make a new one, or /schedules to see those that exist.
wizard-cancelled = Cancelled. Nothing is planned. Write /schedule when you want to begin again.
wizard-as-was = Cancelled. The schedule is as it was.
wizard-private = We plan in the private chat, so that it stays quiet here. The button is for those who lead the team.
wizard-button-plan = Make a plan

schedule-change = Change …
schedule-changed = ✅ <b>The schedule is changed</b>
draw-comes-to = A card is on its way to { $team }.

which-team = Which team is it for?
which-team-more = There are more than fit here. If the team is not in the list, write the command in the team's group.
which-team-none = I find no team that you lead. Add me to the team's group, where you are an administrator, and I will say hello there.
which-team-again = I no longer see what you asked for. Please write the command once more.
