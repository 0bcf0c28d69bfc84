# Schedules: what is dealt when, and what leads are told about it.

schedule-made = ✅ <b>This is planned</b>
schedule-what = <b>{ $decks }</b>, { $when }
schedule-how-anonymous = Anonymous answers, each card open for { $length }
schedule-how-open = Open answers, each card open for { $length }
schedule-how-talk = For talking about together, each card open for { $length }
schedule-next = Next:
schedule-paused = ⏸ Paused until somebody resumes it.
schedule-paused-until = ⏸ Paused until { $until }.
schedule-ended = It has ended: no more dates are to come.
schedule-ended-toast = There is no next date to skip.

schedules-title = <b>Schedules for { $team }</b>
schedules-none =
    Nothing is planned yet. For example:
    <code>/schedule dilemmaer tue,thu 09:00</code>
schedules-open = Change { $number }

schedule-pause = Pause …
schedule-skip = Skip the next
schedule-run = Deal one now
schedule-delete = Delete …
schedule-resume = Resume
schedule-pause-weeks =
    { $weeks ->
        [one] { $weeks } week
       *[other] { $weeks } weeks
    }
schedule-pause-open = Until I resume it
schedule-delete-really = Shall this schedule go? Results so far stay in the chat.
schedule-delete-yes = Yes, delete it
schedule-deleted = The schedule is deleted.
schedule-gone = This schedule does not exist any more. /schedules shows those that do.
schedule-now-paused = Paused.
schedule-now-resumed = It goes on.
schedule-now-skipped = The next one is skipped.

rule-daily =
    { $interval ->
        [one] every day at { $at }
       *[other] every { $interval } days at { $at }
    }
rule-weekdays = Monday to Friday at { $at }
rule-weekly =
    { $interval ->
        [one] every { $days } at { $at }
       *[other] every { $interval } weeks on { $days } at { $at }
    }
rule-monthly-nth =
    { $ordinal ->
        [1] the first { $days } of the month at { $at }
        [2] the second { $days } of the month at { $at }
        [3] the third { $days } of the month at { $at }
        [4] the fourth { $days } of the month at { $at }
        [5] the fifth { $days } of the month at { $at }
        [-1] the last { $days } of the month at { $at }
       *[other] some { $days } of the month at { $at }
    }{ $interval ->
        [one] {""}
       *[other] , every { $interval } months
    }
rule-other = by the rule { $rule } at { $at }
rule-count =
    { $count ->
        [one] , { $count } time in all
       *[other] , { $count } times in all
    }
rule-until = , until { $on }

delivery-outage = ⚠️ Last time ({ $when }) nothing was sent: Eske was not running then.
delivery-team-paused = ⚠️ Last time ({ $when }) nothing was sent: Eske could not write here.
delivery-no-card = ⚠️ Last time ({ $when }) nothing was sent: no card in the team's language was left in the deck.
delivery-refused = ⚠️ Last time ({ $when }) Telegram refused the card.
delivery-unknown = ⚠️ It is not certain that the card of { $when } arrived.

draw-comes = A card is on its way.
draw-no-card = These decks have no card in the team's language. /help shows the decks that do.
draw-unknown-deck = There is no deck called “{ $deck }”. These exist: { $decks }
again-not-needed = That is not needed any more.

note-send-again = Send it again
note-missed-outage =
    { $count ->
        [one] The card for { $team } planned for { $when } was not sent.
       *[other] { $count } cards for { $team } were not sent, the last of them planned for { $when }.
    } Eske was not running then, and it was too late afterwards. The next one comes as planned.
note-missed-no-card =
    { $count ->
        [one] The card for { $team } planned for { $when } was not sent
       *[other] { $count } cards for { $team } were not sent, the last of them planned for { $when }
    }: the deck has no card in the team's language. /schedules shows the plan, /help the decks.
note-unknown = It is not certain that the card for { $team } planned for { $when } arrived. Please look in the chat. If it is not there, send it again.
note-refused = Telegram did not take the card for { $team } planned for { $when }. Perhaps the topic is closed or deleted. When that is put right, send it again.
note-paused-gone = Eske is no longer in { $team }. The plans are paused and nothing is lost: add Eske again and they go on.
note-paused-rights = Eske may not write in { $team }. The plans are paused and nothing is lost: let Eske send messages again and they go on.
