# Schedules: what is dealt when, and what leads are told about it.

schedule-made = ✅ <b>This is planned</b>
schedule-what = <b>{ $decks }</b>, { $when }
schedule-how-anonymous = Anonymous answers. Each card is open for { $length }.
schedule-how-open = Open answers. Each card is open for { $length }.
schedule-how-talk = For talking about together. Each card is open for { $length }.
schedule-next = Next:
schedule-paused = ⏸ Paused until someone resumes it.
schedule-paused-until = ⏸ Paused until { $until }.
schedule-ended = The plan is finished. Nothing more will come.
schedule-ended-toast = There is nothing more to skip.

schedules-title = <b>Schedules for { $team }</b>
schedules-none =
    Nothing is planned yet. For example:
    <code>/schedule dilemmaer tue,thu 09:00</code>
schedules-open = Change { $number }

schedule-pause = Pause …
schedule-skip = Skip the next
schedule-run = Deal one card now
schedule-delete = Delete …
schedule-resume = Resume
schedule-pause-weeks =
    { $weeks ->
        [one] { $weeks } week
       *[other] { $weeks } weeks
    }
schedule-pause-open = Until I resume it
schedule-delete-really = Delete this schedule? Results so far stay in the chat.
schedule-delete-yes = Yes, delete it
schedule-deleted = The schedule is deleted.
schedule-gone = This schedule no longer exists. /schedules shows those that do.
schedule-now-paused = The schedule is paused.
schedule-now-resumed = The schedule is running again.
schedule-now-skipped = The next one will be skipped.

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
rule-zone = {""} ({ $zone } time)
rule-count =
    { $count ->
        [one] , { $count } time in all
       *[other] , { $count } times in all
    }
rule-until = , up to and including { $on }

delivery-late = The last card ({ $when }) came late, because Eske was not running at that time.
delivery-outage = ⚠️ Last time ({ $when }) nothing was sent, because Eske was not running.
delivery-team-paused = ⚠️ Last time ({ $when }) nothing was sent, because Eske could not write here.
delivery-no-card = ⚠️ Last time ({ $when }) nothing was sent, because the deck was retired or had no card in the team's language.
delivery-refused = ⚠️ Last time ({ $when }) Telegram did not accept the card.
delivery-unknown = ⚠️ It is not certain that last time's card ({ $when }) arrived.

draw-comes = A card is on its way.
draw-no-card = These decks are retired, or have no card in the team's language. /help shows those that you can use.
draw-unknown-deck = There is no deck called “{ $deck }”. The decks are: { $decks }
again-not-needed = That is no longer needed.

note-send-again = Send it again
note-missed-outage =
    { $count ->
        [one] The card for { $team } planned for { $when } was not sent.
       *[other] { $count } cards for { $team } were not sent. The last one was planned for { $when }.
    } Eske was not running then, and afterwards it was too late. The next one comes as planned.
note-missed-no-card =
    { $count ->
        [one] The card for { $team } planned for { $when } was not sent.
       *[other] { $count } cards for { $team } were not sent. The last one was planned for { $when }.
    } The deck is retired, or has no card in the team's language. /schedules lets you choose another. /help shows those that you can use.
note-unknown = It is not certain that the card for { $team } planned for { $when } arrived. Please look in the chat. If it is not there, you can send it again.
note-refused = Telegram did not accept the card for { $team } planned for { $when }. Perhaps the topic is closed or deleted. When that is sorted out, you can send the card again.
note-paused-gone = Eske is no longer in { $team }. The schedules are paused, not deleted. Add Eske again and they go on.
note-paused-rights = Eske is not allowed to write in { $team }. The schedules are paused, not deleted. Let Eske send messages again and they go on.
