# Veiviseren: en plan blir til, ett spørsmål om gangen, i den private chatten.

wizard-title = <b>Ny plan for { $team }</b> · { $step } av { $steps }
wizard-title-change = <b>Endre en plan for { $team }</b> · { $step } av { $steps }
wizard-so-far = Valgt så langt: { $chosen }

wizard-ask-decks = <b>Hvilke kortstokker?</b> Du kan velge flere.
wizard-deck =
    { $count ->
        [one] <b>{ $title }</b> · { $count } kort
       *[other] <b>{ $title }</b> · { $count } kort
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
wizard-ask-open-for = <b>Hvor lenge skal hvert kort være åpent?</b> Etterpå lukkes det, og da kommer resultatet.
wizard-ask-visibility = <b>Hvordan skal teamet svare?</b>
wizard-visibility-anonymous = Anonyme svar
wizard-visibility-open = Åpne svar
wizard-visibility-talk = Snakke sammen
wizard-means-anonymous = <b>Anonyme svar:</b> Ingen ser hvem som svarte hva. Svarene vises hvis minst { $k } svarer.
wizard-means-open = <b>Åpne svar:</b> Den som svarer med ord, skriver i chatten, og alle ser hvem det er. Knappesvar er anonyme.
wizard-means-talk = <b>Snakke sammen:</b> Ingen svar lagres, bare det dere blir enige om.
wizard-ask-confirm = <b>Stemmer det?</b>
wizard-quiet = Merk: Klokka { $at } regnes som stille tid. Kortene kommer likevel da, fordi du har valgt det.

wizard-next = Videre →
wizard-done = Ferdig, vis hele planen
wizard-cancel = Avbryt
wizard-yes = Ja, planlegg dette
wizard-yes-change = Ja, endre planen
wizard-to-decks = Endre kortstokker
wizard-to-days = Endre dager
wizard-to-time = Endre klokkeslett
wizard-to-rhythm = Endre hvor ofte
wizard-to-open-for = Endre hvor lenge
wizard-to-visibility = Endre svarmåte

wizard-missing-decks = Velg først minst én kortstokk.
wizard-missing-days = Velg først minst én dag.
wizard-missing-time = Velg først et klokkeslett.
wizard-missing-rhythm = Velg først hvor ofte kortene skal komme.
wizard-missing-open-for = Velg først hvor lenge kortene skal være åpne.
wizard-missing-visibility = Velg først hvordan teamet skal svare.
wizard-deck-gone = Denne kortstokken finnes ikke lenger. Velg en annen.
wizard-look-again = Noe er endret siden du så planen sist. Se på den en gang til, og trykk på ja hvis den stemmer.
wizard-ended = Denne regelen gir ingen flere kort. Velg andre dager.
wizard-changed-meanwhile = En annen leder har endret planen i mellomtiden. Se på den en gang til. Trykker du på ja, blir den slik du ser den her.
wizard-gone = Denne planen er ferdig, avbrutt eller slettet. Skriv /schedule for å lage en ny, eller /schedules for å se dem som finnes.
wizard-cancelled = Avbrutt. Ingenting er planlagt. Skriv /schedule når du vil begynne på nytt.
wizard-as-was = Avbrutt. Planen er som før.
wizard-private = Vi planlegger i den private chatten, så det er ro her. Knappen er for dem som leder teamet.
wizard-button-plan = Planlegg kort

schedule-change = Endre …
schedule-changed = ✅ <b>Planen er endret</b>
draw-comes-to = Et kort er på vei til { $team }.

which-team = Hvilket team gjelder det?
which-team-more = Det er flere enn det er plass til her. Står ikke teamet i lista, kan du skrive kommandoen i gruppa til teamet.
which-team-none = Jeg finner ikke noe team du leder. Legg meg til i gruppa til teamet, der du må være administrator, så sier jeg hei der.
which-team-again = Jeg ser ikke lenger hva du ba om. Skriv kommandoen en gang til.
