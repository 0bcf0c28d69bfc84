# The commitment: the one sentence that a focus session ends with.

commitment-opening = <b>Last time you agreed:</b>
commitment-opening-none = There is no open commitment from earlier.
commitment-closing = ✍️ This is what you agreed:
commitment-write = ✍️ Reply to this message with one sentence (at most { $most } characters). After that you can add who, as a role, and by when.
commitment-title = 🤝 The commitment
commitment-whose = Who: { $whose }
commitment-by-meeting = By the next meeting
commitment-by-date = By { $on }
commitment-ended-done = ✅ Done, { $on }
commitment-ended-partly = ◐ Partly done, { $on }
commitment-ended-dropped = 🍂 Dropped, { $on }
commitment-why = Why: { $why }

commitment-complete = By when? Press, or reply to this message with a date, for example 1 March. Who? Reply with a role (at most { $most } characters), for example “leader of unit 2”, never a person's name. I cannot recognise names.
commitment-endings = How did it go? Those who lead press. Dropping a commitment is as welcome as doing it.
commitment-ask-why = Why did it turn out this way? You are welcome to reply to this message with a few words, without names of persons.
commitment-correct = ✍️ Reply to this message with the new sentence (at most { $most } characters).
commitment-due = 📌 <b>Today is the day for this commitment:</b>

commitment-button-write = Write down the commitment
commitment-button-rewrite = Write the commitment anew
commitment-button-done = Done
commitment-button-partly = Partly
commitment-button-dropped = Dropped
commitment-button-reopen = Open it again
commitment-button-correct = Correct the sentence
commitment-in-weeks =
    { $weeks ->
        [0] Next meeting
        [one] { $weeks } week
       *[other] { $weeks } weeks
    }

commitment-how = Choose “Reply” on this message and write one sentence about what you will do, without names of persons. If you write another, the last one counts.
commitment-now-done = Noted: done. You are welcome to reply to the message with a few words about what made it possible.
commitment-now-partly = Noted: partly done. You are welcome to reply to the message with a few words about why.
commitment-now-dropped = Noted: dropped, and that is just as welcome. You can reply to the message with a few words about why.
commitment-now-open = The commitment is open again.

commitment-empty = I need a few words. Please reply to the message again.
commitment-long = That is a little long: { $length } characters. Please say it in at most { $most }, and reply to the message again.
commitment-role-empty = I need a role, for example “leader of unit 2”, or a date, for example 1 March. Please reply to the message again.
commitment-role-long = That is too long for a role: { $length } characters, and it can have at most { $most }. Write for example “leader of unit 2”. To change the commitment itself, reply to the message of the focus session.
commitment-early = The commitment is written in the last minute, and until the next focus session. What you wrote now is not stored.
commitment-late = Another session has begun since that one, so its commitment can no longer be written. Those who lead can correct earlier commitments with /commitments
commitment-gone = This commitment no longer exists.
commitment-stranger = The commitment is for those who are in this chat. What you wrote was not stored.
due-no-such-day = The calendar has no such day. Write for example 1 March.
due-past = That day is past. Choose a day from today on.
due-far = That is more than a year away. Choose a day that is closer.

commitments-title = <b>Commitments of { $team }</b>
commitments-none = There are no commitments here yet. The first one is written in the last minute of a focus session.
commitments-open = <b>Open</b>
commitments-closed = <b>Closed last</b>
commitments-more =
    { $count ->
        [one] … and { $count } more
       *[other] … and { $count } more
    }
commitments-choose = Press a number to correct, close or reopen a commitment.
menu-commitments = See and close commitments
