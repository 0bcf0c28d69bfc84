# What a person is told the first time: what is kept, and that answering is voluntary.

notice =
    <b>Before you answer</b>
    • Answering is voluntary.
    • An anonymous answer is kept under a code until the card closes. Then the code is deleted.
    • Answers are deleted altogether { $days ->
        [one] { $days } day
       *[other] { $days } days
    } after the card has closed.
    • Please do not write about individuals. Telegram sees that you use Eske.
    • /privacy tells more, and /language changes the language.
notice-press = Your answer has been received. Answering is voluntary. It is kept under a code until the card closes. Then the code is deleted. /privacy tells more.
