# Veiviseren: en plan blir til, ett spørsmål om gangen, i den private chatten.

wizard-title = <b>Ny plan for { $team }</b> · { $step } av { $steps }
wizard-title-change = <b>Endre en plan for { $team }</b> · { $step } av { $steps }
wizard-so-far = Valgt så langt: { $chosen }

wizard-ask-subject = <b>Hva vil du planlegge?</b>
wizard-subject-cards = Kort
wizard-subject-sessions = Fokusmøter på et kvarter
wizard-means-cards = <b>Kort:</b> Det kommer et kort i chatten de dagene du velger. Hver og en svarer når det passer.
wizard-means-sessions = <b>Fokusmøter på et kvarter:</b> Eske leder dere gjennom ledermøtet i noen korte trinn. Ingen trenger å forberede noe.
wizard-ask-decks = <b>Hvilke kortstokker?</b> Du kan velge flere.
wizard-deck =
    { $count ->
        [one] <b>{ $title }</b> · { $count } kort
       *[other] <b>{ $title }</b> · { $count } kort
    }
wizard-ask-scripts = <b>Hvilke møter?</b> Velger du ett, blir det det samme hver gang. Velger du flere, går de etter tur, og ingen av dem kommer igjen før alle har vært brukt. Vil du lese dem først, skriver du /focus
wizard-scripts-all = Alle, etter tur
wizard-scripts-many =
    { $count ->
        [one] { $count } møte
       *[other] { $count } møter etter tur
    }
wizard-ask-days = <b>Hvilke dager?</b>
wizard-days-range = { $first } til { $last }
wizard-keep = Behold { $rule }
wizard-ask-time = <b>Når på dagen?</b> Trykk på et klokkeslett, eller skriv et, for eksempel 13:15. Klokkeslettet gjelder i tidssonen { $zone }.
wizard-ask-rhythm = <b>Hvor ofte?</b>
wizard-rhythm-weekly = Hver uke
wizard-rhythm-every-2 = Annenhver uke
wizard-rhythm-every-4 = Hver fjerde uke
wizard-rhythm-first = Første { $days } i måneden
wizard-rhythm-last = Siste { $days } i måneden
wizard-ask-starts = <b>Hvordan skal møtet starte?</b>
wizard-starts-itself = Av seg selv
wizard-starts-ask = Spør oss først
wizard-means-itself = <b>Av seg selv:</b> Møtet begynner på tidspunktet du har valgt. Ingen trenger å trykke på noe.
wizard-means-ask = <b>Spør oss først:</b> Det kommer en startknapp i gruppa. Den virker i én time. En av dere som leder, trykker når dere er klare.
wizard-ask-open-for = <b>Hvor lenge skal hvert kort være åpent?</b> Etterpå lukkes det, og da kommer resultatet.
wizard-ask-visibility = <b>Hvordan skal teamet svare?</b>
wizard-visibility-anonymous = Anonyme svar
wizard-visibility-open = Åpne svar
wizard-visibility-talk = Snakke sammen
wizard-means-anonymous = <b>Anonyme svar:</b> Ingen ser hvem som svarte hva. Svarene vises hvis minst { $k } svarer.
wizard-means-open = <b>Åpne svar:</b> Den som svarer med ord, skriver i chatten, og alle ser hvem det er. Knappesvar er anonyme.
wizard-means-talk = <b>Snakke sammen:</b> Ingen svar lagres, bare det dere blir enige om.
wizard-ask-confirm = <b>Stemmer det?</b>
wizard-quiet = Merk: Klokka { $at } regnes som stille tid. Planen gjelder likevel, fordi du har valgt det.

wizard-next = Videre →
wizard-done = Ferdig, vis hele planen
wizard-cancel = Avbryt
wizard-yes = Ja, planlegg dette
wizard-yes-change = Ja, endre planen
wizard-to-subject = Kort eller møter?
wizard-to-decks = Endre kortstokker
wizard-to-scripts = Endre møter
wizard-to-days = Endre dager
wizard-to-time = Endre klokkeslett
wizard-to-rhythm = Endre hvor ofte
wizard-to-starts = Endre start
wizard-to-open-for = Endre hvor lenge
wizard-to-visibility = Endre svarmåte

wizard-missing-subject = Velg først hva du vil planlegge.
wizard-missing-decks = Velg først minst én kortstokk.
wizard-missing-scripts = Velg først minst ett møte.
wizard-missing-days = Velg først minst én dag.
wizard-missing-time = Velg først et klokkeslett.
wizard-missing-rhythm = Velg først hvor ofte.
wizard-missing-starts = Velg først hvordan møtet skal starte.
wizard-missing-open-for = Velg først hvor lenge kortene skal være åpne.
wizard-missing-visibility = Velg først hvordan teamet skal svare.
wizard-deck-gone = Denne kortstokken finnes ikke lenger. Velg en annen.
wizard-script-gone = Dette møtet finnes ikke lenger. Velg et annet.
wizard-look-again = Noe er endret siden du så planen sist. Se på den en gang til, og trykk på ja hvis den stemmer.
wizard-ended = Denne regelen gir ingen flere tidspunkter. Velg andre dager.
wizard-changed-meanwhile = En annen leder har endret planen i mellomtiden. Se på den en gang til. Trykker du på ja, blir den slik du ser den her.
wizard-gone = Denne planen er ferdig, avbrutt eller slettet. Skriv /schedule for å lage en ny, eller /schedules for å se dem som finnes.
wizard-cancelled = Avbrutt. Ingenting er planlagt. Skriv /schedule når du vil begynne på nytt.
wizard-as-was = Avbrutt. Planen er som før.
wizard-private = Vi planlegger i den private chatten, så det er ro her. Knappen er for dem som leder teamet.
wizard-button-plan = Lag en plan

schedule-change = Endre …
schedule-changed = ✅ <b>Planen er endret</b>
draw-comes-to = Et kort er på vei til { $team }.

which-team = Hvilket team gjelder det?
which-team-more = Det er flere enn det er plass til her. Står ikke teamet i lista, kan du skrive kommandoen i gruppa til teamet.
which-team-none = Jeg finner ikke noe team du leder. Legg meg til i gruppa til teamet, der du må være administrator, så sier jeg hei der.
which-team-again = Jeg ser ikke lenger hva du ba om. Skriv kommandoen en gang til.
