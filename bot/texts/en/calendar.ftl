# Calendar invitations: a series of meetings becomes a schedule, and later changes change it.

calendar-new = 📅 <b>From the calendar, for { $team }</b>
calendar-when = The meetings are { $when }.
calendar-ask = <b>What should Eske do then?</b> Lead a focus session of a quarter of an hour, with a new programme each time, or deal a card? Only the times in the invitation are kept.
calendar-sessions = Focus sessions
calendar-cards = Deal cards
calendar-change = 📅 <b>Changed in the calendar, for { $team }</b>
calendar-was = Before: { $when }
calendar-becomes = Now: { $when }
calendar-moved = Moved: { $was } → { $becomes }
calendar-skipped = Dropped: { $at }
calendar-added = Added: { $at }
calendar-more =
    { $count ->
        [one] … and { $count } more date.
       *[other] … and { $count } more dates.
    }
calendar-ask-change = <b>Change the plan like this?</b>
calendar-off = 📅 <b>The series for { $team } has no more meetings in the calendar.</b> What should happen to the plan?
calendar-pause = Pause the plan
calendar-keep = Keep the plan
calendar-old = This invitation is older than the one the plan is based on. Nothing has changed. Send the latest one from the calendar.
calendar-same = The plan is already like this. Nothing has changed.
calendar-unknown = This file changes or cancels meetings that are not planned here. Send the invitation to the whole series first.
calendar-again = The plan has changed since you got this proposal. Send the invitation once more.

calendar-too-big = The file is too big for an invitation. Send the invitation to this meeting only (.ics, at most 1 MB), not the whole calendar.
calendar-not-one = This is not a calendar file. Open the meeting in the calendar, save it as a file that ends in .ics, and send that here.
calendar-broken = I cannot read this calendar file. Save the meeting from the calendar once more, and send the new file.
calendar-too-many = The file has { $count } events. Send the invitation to one meeting only, not the whole calendar.
calendar-answer = This is an answer to an invitation. Send the invitation itself.
calendar-no-recurrence = This meeting does not repeat. Send a series of meetings, or plan with /schedule.
calendar-several = The file has { $count } series of meetings. Send one at a time.
calendar-zone-unknown = I do not know the time zone “{ $zone }”. Choose a common time zone for the meeting in the calendar, for example London, and send the invitation again.
calendar-many-dates = The series has more than { $most } single dates. Make a series with fewer exceptions, and send it.
calendar-too-often = The meetings of the series come more than once a day, or at another time than the first. Make a series with one time a day, and send it.
calendar-over = This series has no more dates. Send one that goes on.
calendar-rule = I do not understand how the meeting repeats (“{ $rule }”). Choose a simpler repetition in the calendar, for example every week, and send the invitation again.
calendar-all-day = This meeting lasts all day. Give it a time in the calendar, and send the invitation again.
calendar-strange-date = The file has a date in the year { $year }. Look at the dates in the calendar, and send the invitation again.
calendar-from-then-on = This file changes the meetings from one date on. Send the invitation to the whole series instead.
