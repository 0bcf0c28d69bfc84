# Tasks, and what a team is asked once more some time after a card.

task-taken = I will try it
task-not-now = Not this time

follow-up-days =
    { $count ->
        [one] 🔁 Yesterday you had this card:
       *[other] 🔁 { $count } days ago you had this card:
    }
follow-up-weeks =
    { $count ->
        [one] 🔁 A week ago you had this card:
        [2] 🔁 Two weeks ago you had this card:
        [3] 🔁 Three weeks ago you had this card:
        [4] 🔁 Four weeks ago you had this card:
       *[other] 🔁 { $count } weeks ago you had this card:
    }
follow-up-taken = Several of you wanted to try it.
follow-up-pieces = Several of you chose what is listed below.
follow-up-chose = Several of you chose: { $options }
follow-up-agreed = You agreed: { $text }

follow-up-task = How did it go?
follow-up-choose = What came of it?
follow-up-rows = One press in each row. Everyone can answer, also those who were not there last time.
follow-up-was-done = Was it done?
follow-up-done = Done
follow-up-partly = Partly
follow-up-not = Not done
follow-up-was-different = Did anything become different for someone?
follow-up-yes = Yes
follow-up-little = A little
follow-up-not-yet = Not yet
follow-up-few = Too few answered this. To protect those who answered, the answers have been deleted.
