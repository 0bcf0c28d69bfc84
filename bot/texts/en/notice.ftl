# x

notice =
    Answering is voluntary.
    Answers are deleted after { $days } days.
notice-press = Answer received. Answering is voluntary.
