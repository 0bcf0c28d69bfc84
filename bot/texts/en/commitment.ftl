# The commitment: the one sentence that a focus session ends with.

commitment-opening = <b>Last time you agreed:</b>
commitment-opening-none = There is no open commitment from earlier.
commitment-closing = ✍️ This is what you agreed:
commitment-write = ✍️ Reply to this message with one sentence (at most { $most } characters). After that you can add who is responsible (a role, not a name), and by when.
commitment-title = 🤝 The commitment
commitment-whose = Responsible: { $whose }
commitment-by-meeting = By the next meeting
commitment-by-date = By { $on }
commitment-ended-done = ✅ Done, { $on }
commitment-ended-partly = ◐ Partly done, { $on }
commitment-ended-dropped = 🍂 Dropped, { $on }
commitment-why = Why: { $why }

commitment-complete =
    <b>By when?</b> Press a button, or reply to this message with a date, for example 1 March.
    <b>Who is responsible?</b> Reply to it with a role, for example “leader of unit 2”, never with a person's name. I cannot recognise names.
commitment-endings = How did it go? One of you who leads presses a button. Dropping a commitment is just as fine as doing it.
commitment-ask-why = Why did it turn out this way? You are welcome to reply to this message with a few words, without naming anyone.
commitment-correct = ✍️ Reply to this message with the new sentence (at most { $most } characters).
commitment-due = 📌 <b>You set this commitment for today:</b>

commitment-button-write = Write down the commitment
commitment-button-rewrite = Rewrite the commitment
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

commitment-how = Choose “Reply” on this message and write one sentence about what you will do, without naming anyone. If you write another, the last one counts.
commitment-now-done = Noted: done. You are welcome to reply to the message with a few words about what made it possible.
commitment-now-partly = Noted: partly done. You are welcome to reply to the message with a few words about why.
commitment-now-dropped = Noted: dropped, and that is just as fine. You can reply to the message with a few words about why.
commitment-now-open = The commitment is open again.

commitment-empty = I need a few words. Please reply to the message again.
commitment-long = That is a little long: { $length } characters. Please say it in at most { $most }, and reply to the message again.
commitment-role-empty = I need a role, for example “leader of unit 2”, or a date, for example 1 March. Please reply to the message again.
commitment-role-long = That is too long for a role: { $length } characters, and it can have at most { $most }. Write for example “leader of unit 2”. To change the commitment itself, reply to the message of the focus session.
commitment-early = You write the commitment in the last minute or afterwards, until the next focus session. What you wrote now is not stored.
commitment-late = Another session has begun since this one, so its commitment can no longer be written. Those who lead can correct earlier commitments with /commitments
commitment-gone = This commitment no longer exists.
commitment-stranger = The commitment is for those who are in this chat. What you wrote was not stored.
due-no-such-day = The calendar has no such day. Write for example 1 March.
due-past = That day is past. Choose today or a later day.
due-far = That is more than a year away. Choose a day that is closer.

commitments-title = <b>Commitments in { $team }</b>
commitments-none = There are no commitments here yet. The first one is written in the last minute of a focus session.
commitments-open = <b>Open</b>
commitments-closed = <b>Recently closed</b>
commitments-more =
    { $count ->
        [one] … and { $count } more
       *[other] … and { $count } more
    }
commitments-choose = Press a number to correct, close or reopen a commitment.
privacy-commitments =
    <b>Commitments from focus sessions</b>
    Eske keeps the sentence, the role and the date, not who wrote it. Commitments are deleted { $days ->
        [one] { $days } day
       *[other] { $days } days
    } after they were written.
menu-commitments = See and close commitments
