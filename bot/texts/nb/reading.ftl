# Lest sammen: /reading, og de tidligere tekstene som kommer privat til den som vil ha dem.

menu-reading = Hva dere har lest sammen

reading-title = <b>Lest sammen</b> · { $team }
reading-none = { $team } har ikke hatt noen tekst å lese ennå, eller den er fortsatt åpen. Den som leder teamet, kan dele ut en nå: /draw felles-grunnlag
reading-count = { $count } har lest
reading-right = { $right } av { $count } svarte riktig
reading-nearly-right = nesten alle svarte riktig
reading-nearly-other = nesten alle svarte noe annet enn teksten sier
reading-talk = 💬 Verdt å snakke om: { $text }
reading-too-few = Ingen tekst er lest av mange nok til å vises her.
reading-more =
    { $count ->
        [one] … og én tekst fra før
       *[other] … og { $count } tekster fra før
    }
reading-how = Her står tekster som mange nok har lest. Ingen ser hvem som har lest. Har du ikke fått med deg alt, kan du få de tidligere tekstene privat, én i uka. Eske forteller det ikke til noen.
reading-catch-up = 📖 Få de tidligere tekstene
reading-no-team = Jeg finner ikke noe team som du er med i. Skriv /reading i gruppa til teamet.
reading-stranger = Dette er for dem som er med i chatten til teamet.
reading-old-link = Denne knappen kjenner jeg ikke. Skriv /reading i gruppa til teamet, så får du en ny.

catch-up-begun =
    <b>{ $deck }</b> · { $team }
    { $count ->
        [one] Teamet har hatt én tekst. Den kommer nå.
       *[other] Teamet har hatt { $count } tekster. Den eldste kommer nå, og så én i uka på denne tiden av dagen.
    }
catch-up-going-on =
    <b>{ $deck }</b> · { $team }
    { $count ->
        [one] Du er i gang. Én tekst er igjen, og den kommer { $at }.
       *[other] Du er i gang. { $count } tekster er igjen, og den neste kommer { $at }.
    }
catch-up-own = Tekstene kommer bare til deg. Eske husker bare hvor langt du er kommet, og sletter det når du har fått alle, eller når du stopper.
catch-up-text = 📖 { $deck } · { $team } · tekst { $number } av { $count }
catch-up-question = Spørsmålet er bare for deg. Svaret lagres ikke.
catch-up-next = Neste tekst kommer { $at }.
catch-up-last = Det var den siste. Nå har du fått alle.
catch-up-stop = Ikke send flere
catch-up-stopped = Du får ikke flere av disse tekstene. Vil du begynne på nytt, skriver du /reading.
