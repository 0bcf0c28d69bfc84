# Picking several of what stands on a card, in private, and what the team learns.

card-private-choose = ☑️ Choose privately
card-private-values = ☑️ Choose values privately

picks-how-choose =
    { $wanted ->
        [one] Press the one you choose, and then “Done”.
       *[other] Press the { $wanted } you choose, and then “Done”. Press one again to remove it.
    }
picks-how-0 = <b>1 of 3:</b> Choose the { $wanted } values that matter most to you at work. Press one again to remove it.
picks-how-1 = <b>2 of 3:</b> Which { $wanted } of them will you keep?
picks-how-2 = <b>3 of 3:</b> Which of the five do you want to practise in the time ahead?
picks-count = Your answer counts only once you press “Done” at the end.
picks-answered = The answer you gave before counts until you press “Done” again.
picks-on = Next ({ $count } of { $wanted })
picks-done = Done ({ $count } of { $wanted })
picks-forget = Delete what I have picked
picks-change = Change my answer
picks-kept-choose = ✅ <b>Your answer is kept.</b> You chose:
picks-kept-values =
    ✅ <b>Your answer is kept.</b>
    You want to practise: <b>{ $practised }</b>
    You kept: { $kept }
picks-until = You can change it until the card closes.
picks-missing =
    { $count ->
        [one] One is missing. Please choose { $wanted } in all.
       *[other] { $count } are missing. Please choose { $wanted } in all.
    }
picks-many =
    { $count ->
        [one] That is one too many. Please remove one, so that you have { $wanted }.
       *[other] That is { $count } too many. Please remove { $count }, so that you have { $wanted }.
    }

result-picks-rest = What nobody or only one person chose is not listed here. This protects those who answered.
result-picks-alike = Nearly everyone who answered chose:
result-picks-shared = Several also chose:
result-picks-no-figures = When so many choose alike, no figures are shown. This protects those who answered.
result-picks-hidden =
    { $count ->
        [one] { $count } person answered.
       *[other] { $count } people answered.
    } Their choices were so alike that a result could have shown what each person chose. To protect those who answered, the answers are not shown and have been deleted.
result-practised = Some want to practise: { $values }
result-practised-nearly = Nearly everyone wants to practise: <b>{ $value }</b>
