# Å velge flere av dem som står på kortet, privat, og det teamet får vite.

card-private-choose = ☑️ Velg privat
card-private-values = ☑️ Velg verdier privat

picks-how-choose =
    { $wanted ->
        [one] Trykk på den du velger, og så på «Ferdig».
       *[other] Trykk på de { $wanted } du velger, og så på «Ferdig». Trykk en gang til på en du vil ta bort.
    }
picks-how-0 = <b>1 av 3:</b> Velg de { $wanted } verdiene som betyr mest for deg i arbeidet. Trykk en gang til på en du vil ta bort.
picks-how-1 = <b>2 av 3:</b> Hvilke { $wanted } av dem vil du beholde?
picks-how-2 = <b>3 av 3:</b> Hvilken av de fem vil du øve på i tida framover?
picks-count = Svaret teller først når du trykker på «Ferdig» til slutt.
picks-answered = Svaret du ga før, teller til du trykker på «Ferdig» igjen.
picks-on = Videre ({ $count } av { $wanted })
picks-done = Ferdig ({ $count } av { $wanted })
picks-forget = Slett det jeg har valgt
picks-change = Endre svaret
picks-kept-choose = ✅ <b>Svaret ditt er lagret.</b> Du valgte:
picks-kept-values =
    ✅ <b>Svaret ditt er lagret.</b>
    Du vil øve på: <b>{ $practised }</b>
    Du beholdt: { $kept }
picks-until = Du kan endre det til kortet lukkes.
picks-missing =
    { $count ->
        [one] Det mangler én. Velg { $wanted } til sammen.
       *[other] Det mangler { $count }. Velg { $wanted } til sammen.
    }
picks-many =
    { $count ->
        [one] Det er én for mye. Ta bort én, så du har { $wanted }.
       *[other] Det er { $count } for mye. Ta bort { $count }, så du har { $wanted }.
    }

result-picks-rest = Det som ingen eller bare én valgte, står ikke her. Det beskytter dem som svarte.
result-picks-alike = Nesten alle som svarte, valgte:
result-picks-shared = Flere valgte også:
result-picks-no-figures = Når så mange velger likt, vises ingen tall. Det beskytter dem som svarte.
result-picks-hidden =
    { $count ->
        [one] { $count } person svarte.
       *[other] { $count } personer svarte.
    } De valgte så likt at et resultat kunne vist hva den enkelte valgte. For å beskytte dem som svarte, vises ikke svarene, og de er slettet.
result-practised = Noen vil øve på: { $values }
result-practised-nearly = Nesten alle vil øve på: <b>{ $value }</b>
