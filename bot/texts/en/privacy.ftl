# The command menu, /privacy, and what Eske says to words in the private chat.

menu-schedule = Plan regular cards and focus sessions
menu-schedules = See and change what is planned
menu-draw = Deal one card now
menu-settings = Language, time zone, threshold
menu-help = How it works
menu-language = The language Eske writes to you in
menu-privacy = What is kept, and for how long

eske-about = Eske is a small box of reflection cards for teams in municipal services. Cards come to the team's chat. You answer with a press or a few words, and when the card closes you see together what came in. Answering is voluntary. The card says who gets to see your answer. /privacy says what is kept.
eske-about-short = A small box of reflection cards for teams. Answering is voluntary.

privacy-anonymous =
    <b>Anonymous answers</b>
    While a card is open, your answer is kept under a code, so that you can change it or take it back. So are choices that you have not finished. When the card closes, the codes are deleted, and Eske no longer knows who answered what. If Eske asks again later, it is about what the team answered, never about what any one person did.
privacy-threshold = If fewer than { $k } people answer, all the answers are deleted and none are shown.
privacy-threshold-usual = If fewer people answer than the team has decided, usually { $k }, all the answers are deleted and none are shown.
privacy-written =
    <b>What you write to Eske privately</b>
    It becomes an anonymous answer only when you have opened a card with the button on it. Texts are shown in random order, and only if enough people wrote one. You get a button that only you have. With it you can remove the text, even after the card has closed. Eske does not know who has the button. Where Telegram does not say who is in a chat, anyone who has the card's link can answer.
privacy-open =
    <b>Open answers</b>
    What you write in the chat in reply to an open card is seen by everyone there, with your name. Eske keeps the text, but not the name once the card has closed. The message in the chat is yours to delete.
privacy-talk =
    <b>Cards for talking about together</b>
    No answers are kept, only the sentence that the team agreed on, without the name of whoever wrote it.
privacy-kept =
    <b>How long</b>
    Eske deletes answers and agreed sentences { $days ->
        [one] { $days } day
       *[other] { $days } days
    } after the card has closed. Answering is voluntary. Nobody is ranked or reminded.
privacy-person =
    <b>About you</b>
    Eske remembers the language you chose, and that you have seen what is kept. If you lead a team, it also remembers whether you asked for notices, and plans that you have begun. If you suggest a card, Eske remembers that it was you until you have been told what became of it. If you hold one of the seats that approve cards, it remembers that until you leave the seat. If you ask for earlier texts, it remembers how far you have come, until you have had them all or stop. It is kept under your Telegram user number. Your name is not kept.
privacy-telegram =
    <b>Telegram</b>
    Telegram sees that you use Eske and stores what is written in the chats. Please do not write about people you support.

private-words = What you just sent has not been kept. To answer a card in words, first open it with the button on the card in your team's chat. If you did, the card may have closed. /help tells more.
command-unknown = I do not know that command. /help shows what I can do.
