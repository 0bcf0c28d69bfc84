# The focus session: a quarter of an hour that Eske leads, in one message that renews itself.

session-place = { $place } · { $left } min left of this part
session-next = Next ({ $minutes } min): { $what }
session-reflect = ✍️ Write for yourself. Eske keeps nothing of it.
session-taps =
    { $count ->
        [0] Nobody has answered yet
        [one] { $count } has answered
       *[other] { $count } have answered
    } · 🔒 Anonymous. When this part is over, the answers are shown if at least { $k } have answered. Otherwise they are deleted.
session-leads = The bottom row is for those of you who lead.
session-paused = ⏸ <b>Pause.</b> The session goes on by itself at { $at }.
session-ended = ✅ Thank you for today!
session-stopped = ⏹ You stopped early. Thank you for what you got done.
session-asks = { $minutes } minutes are set aside for this now. When you are ready, one of you who leads presses the button. It works until { $until }.
session-asked = The session was not started. Write /focus whenever it suits you to start one.
session-last-minute = ⏰ <b>Last minute.</b> Now you write down the commitment.

session-button-start = ▶ Start
session-button-next = Next ▸
session-button-finish = Done
session-button-more = + { $minutes } min
session-button-pause = Pause
session-button-resume = Go on
session-button-stop = Stop
session-button-sound-on = 🔔 Sound in the last minute
session-button-sound-off = 🔕 No sound in the last minute

session-tapped = Your answer: { $label }. You can change it until this part is over.
session-now-next = On to the next part.
session-now-more =
    { $minutes ->
        [one] { $minutes } more minute, taken from the parts that follow.
       *[other] { $minutes } more minutes, taken from the parts that follow.
    }
session-now-paused = Pause. The session goes on by itself in ten minutes.
session-now-resumed = The session goes on.
session-now-stopped = The session has been stopped.
session-now-sound-on = There will be a message with a sound in the last minute.
session-now-sound-off = There will be no sound in the last minute.
session-starts = The session starts now.
session-starts-in = The session starts now in { $team }.
session-already = Somebody else pressed at the same time. It has been done once.

session-over = This session is over. Write /focus to start a new one.
session-step-over = This part is over, so answers cannot be changed any more.
session-no-more = The parts that follow have no more minutes to give.
session-busy = A focus session is running in the group already. When it is over, you can start another.
session-start-late = This button is no longer valid. Write /focus in the group when you want to start a focus session.
session-stranger = This session is for those who are in the chat. Your answer was not counted.
session-none = There are no focus sessions here. They are for groups, and must exist in the team’s language.
session-unknown = There is no focus session called “{ $script }”. Write /focus to me in private, and I show you all of them.
session-nearly =
    There is no focus session called “{ $script }”. Do you mean this one?
    <code>/focus { $nearest }</code>

focus-list =
    <b>Focus sessions</b>
    A quarter of an hour at the leadership meeting that nobody has to prepare. Press one to see all of it, minute by minute.
focus-length = { $minutes } minutes. In the group: <code>/focus { $script }</code>
focus-step = { $number } · { $minutes } min
focus-hint = 💡 { $hint }
focus-commitment = <b>The commitment at the end:</b> { $text }
focus-follow-up = <b>The next session opens with:</b> { $text }
focus-start = ▶ Start now in { $team }
menu-focus = Start a focus session

schedule-what-session = <b>Focus session</b>, { $when }
schedule-script = The session: { $scripts }.
schedule-scripts = In turn: { $scripts }.
schedule-scripts-many =
    { $count ->
        [one] { $count } session.
       *[other] { $count } different sessions, one each time.
    }
schedule-starts-itself = Starts by itself.
schedule-starts-ask = Eske asks first. One of you who leads starts it with a press.
schedule-run-session = Start a session now
session-last-outage = ⚠️ Last time ({ $when }) the session was not started, because Eske was not running.
session-last-team-paused = ⚠️ Last time ({ $when }) the session was not started, because Eske could not write here.
session-last-no-script = ⚠️ Last time ({ $when }) the session was not started, because it did not exist in the team’s language.
session-last-busy = ⚠️ Last time ({ $when }) the session was not started, because another was running.
session-last-unasked = Last time ({ $when }) nobody pressed “Start”.
session-last-refused = ⚠️ Last time ({ $when }) Telegram did not accept the message.

note-session-outage = The focus session in { $team } that was planned for { $when } was not started. Eske was not running then, and afterwards it was too late. You can start it now, or wait until next time.
note-session-busy = The focus session in { $team } that was planned for { $when } was not started, because another was running. You can start it when that one is over.
note-session-no-script = The focus session in { $team } that was planned for { $when } was not started. It does not exist in the team’s language. /schedules shows the plan.
note-session-refused = Telegram did not accept the focus session in { $team } that was planned for { $when }. Perhaps the topic is closed or deleted. When that is sorted out, start a new one with /focus
note-session-start = ▶ Start the session

schedule-session-none =
    There are no focus sessions here. They are for groups, and must exist in the team’s language. You can plan cards like this:
    <code>/schedule dilemmaer mon 08:30</code>
schedule-session-when =
    On which days should there be a focus session? Write them after “focus”:
    <code>/schedule focus mon 08:30</code>
schedule-session-word =
    I do not understand “{ $word }” here. It can look like this:
    <code>/schedule focus mon 08:30</code>
    <code>/schedule focus every 2 weeks mon 08:30 ask</code>
schedule-script-nearly =
    There is no focus session called “{ $script }”. Do you mean “{ $nearest }”? Then write:
    <code>/schedule focus:{ $nearest } mon 08:30</code>
schedule-script-unknown =
    There is no focus session called “{ $script }”. There are: { $scripts }. Without a name they take turns:
    <code>/schedule focus mon 08:30</code>
