# Oppgaver, og det teamet blir spurt om igjen en tid etter et kort.

task-taken = Jeg prøver
task-not-now = Ikke denne gangen

follow-up-days =
    { $count ->
        [one] 🔁 I går hadde dere dette kortet:
       *[other] 🔁 For { $count } dager siden hadde dere dette kortet:
    }
follow-up-weeks =
    { $count ->
        [one] 🔁 For en uke siden hadde dere dette kortet:
        [2] 🔁 For to uker siden hadde dere dette kortet:
        [3] 🔁 For tre uker siden hadde dere dette kortet:
        [4] 🔁 For fire uker siden hadde dere dette kortet:
       *[other] 🔁 For { $count } uker siden hadde dere dette kortet:
    }
follow-up-taken = Da var det flere av dere som ville prøve.
follow-up-pieces = Flere av dere valgte det som står under.
follow-up-chose = Flere av dere valgte: { $options }
follow-up-agreed = Da ble dere enige om: { $text }

follow-up-task = Hvordan gikk det?
follow-up-choose = Hva kom det ut av det?
follow-up-rows = Ett trykk i hver rad. Alle kan svare, også de som ikke var med sist.
follow-up-was-done = Ble det gjort?
follow-up-done = Gjort
follow-up-partly = Delvis
follow-up-not = Ikke gjort
follow-up-was-different = Ble noe annerledes for noen?
follow-up-yes = Ja
follow-up-little = Litt
follow-up-not-yet = Ikke ennå
follow-up-few = For få svarte på dette. For å beskytte dem som svarte, er svarene slettet.
