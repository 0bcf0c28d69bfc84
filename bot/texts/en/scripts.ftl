# The focus sessions on the admins’ desk: look, read, fetch.

scripts-button = Focus sessions
scripts-title = <b>The focus sessions</b>
scripts-how = Press a focus session to see it as the person who leads it does.
scripts-length =
    { $minutes ->
        [one] <b>{ $title }</b> · { $minutes } minute
       *[other] <b>{ $title }</b> · { $minutes } minutes
    }
scripts-shipped = comes with Eske
scripts-changed = comes with Eske, changed here
scripts-own = your own
scripts-missing = ⚠️ Missing in { $languages }. Teams that use a missing language do not get the focus session. What is missing is shown here in another language.
scripts-change = Do you want to change it? Fetch it as a file, change the file, and send it back here. You then see first what will be different.
scripts-one = Focus session · { $title }
scripts-found =
    { $count ->
        [one] <b>{ $count } focus session with “{ $query }”</b>
       *[other] <b>{ $count } focus sessions with “{ $query }”</b>
    }
scripts-gone = This focus session is no longer there. Write /decks and press “Focus sessions” to see those that are.
