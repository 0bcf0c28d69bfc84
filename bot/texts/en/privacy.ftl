# The command menu, /privacy, and what Eske says to words in the private chat.

menu-schedule = Deal cards regularly
menu-schedules = See and change what is planned
menu-draw = Deal one card now
menu-settings = Language, time zone, threshold
menu-help = How it works
menu-privacy = What is kept, and for how long

privacy-anonymous =
    <b>Anonymous answers</b>
    While a card is open, your answer is kept under a code, so that you can change it or take it back. When the card closes, the codes are deleted, and Eske no longer knows who answered what. If fewer than { $k } people answer, all the answers are deleted and none are shown.
privacy-talk =
    <b>Cards for talking about together</b>
    No answers are kept, only the sentence that the team agreed on, without the name of whoever wrote it.
privacy-kept =
    <b>How long</b>
    Answers and agreed sentences are deleted { $days ->
        [one] after { $days } day.
       *[other] after { $days } days.
    } Answering is voluntary. Nobody is ranked or reminded.
privacy-telegram =
    <b>Telegram</b>
    Telegram sees that you use Eske and stores what is written in the chat. Please do not write about people you support.

private-words = I do not understand words here yet. You answer cards in your team's group, by pressing a button. /help tells more.
