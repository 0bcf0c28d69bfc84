# Endringer i kortstokker og fokusmøter: hva som kan stå i veien, og det administratorene får beskjed om.

admin-in-private = Skriv dette til Eske i den private chatten.
not-allowed-admin = Dette kan bare administratorene for Eske gjøre. Be en av dem om å gjøre det, eller om å gi deg rettigheten.
edit-overtaken = Noen andre har endret dette etter at du åpnet det. Ingenting er overskrevet. Åpne det på nytt, og gjør endringen en gang til.
edit-file-overtaken = Fila er endret etter at du hentet den. Ingenting er overskrevet. Hent den på nytt, og gjør endringene i den.
edit-file-gone = Fila finnes ikke lenger. Noen kan ha slettet den. Ingenting er lagret. /decks viser kortstokkene som finnes.
edit-id-taken = I kortstokken «{ $deck }» finnes det allerede et kort som heter «{ $card }». Ingenting er flyttet. Lag et nytt kort der i stedet, med et annet navn.
edit-not-recorded = Endringen er ikke lagret, fordi Eske ikke får skrevet i databasen ({ $reason }). Alt er som før. Be dem som drifter Eske om å se på disken, og prøv igjen.
edit-not-shipped = Denne følger ikke med Eske, så det er ingenting å gå tilbake til. I historikken kan du hente fram en tidligere versjon.
edit-shipped-already = Dette er allerede versjonen som følger med Eske.
edit-unknown = Denne endringen finnes ikke. Åpne historikken på nytt.
edit-back-already = Slik er det allerede.
undo-nothing = Du har ingen endringer å angre.
undo-overtaken = Det du endret sist (i «{ $file }»), er endret igjen etterpå. Derfor er ingenting angret. I historikken kan du hente fram en tidligere versjon.

note-upgraded =
    Eske er oppgradert, og disse følger nå med i en ny versjon: { $files }{ $more ->
        [0] .
       *[other] {" "}og { $more } til.
    }
    Dere har endret dem, så Eske bruker fortsatt deres versjon. Vil dere heller ha den nye? Åpne historikken fra /decks, og gå tilbake til den som følger med.
note-broken-last-good =
    I <code>{ $place }</code> er det en feil:
    { $mistake }
    { $more ->
        [0] Rett den, så leser Eske fila på nytt innen et minutt.
       *[other] Det er { $more } feil til i fila. Rett dem, så leser Eske fila på nytt innen et minutt.
    } Så lenge bruker Eske den siste versjonen uten feil.
note-broken-shipped =
    I <code>{ $place }</code> er det en feil:
    { $mistake }
    { $more ->
        [0] Rett den, så leser Eske fila på nytt innen et minutt.
       *[other] Det er { $more } feil til i fila. Rett dem, så leser Eske fila på nytt innen et minutt.
    } Så lenge bruker Eske versjonen som følger med.
note-broken-nothing =
    I <code>{ $place }</code> er det en feil:
    { $mistake }
    { $more ->
        [0] Rett den, så leser Eske fila på nytt innen et minutt.
       *[other] Det er { $more } feil til i fila. Rett dem, så leser Eske fila på nytt innen et minutt.
    } Så lenge brukes ikke denne fila.
note-broken-many = Det er feil i { $count } filer i datamappa, blant dem <code>{ $place }</code>. Hva som er galt i hver av dem, står i loggen til Eske, og <code>eske check</code> viser det. Rett dem, så leser Eske dem på nytt innen et minutt.
note-overtaken-on-disk =
    Noe du har endret det siste døgnet i <code>{ $file }</code>, er endret igjen i datamappa: { $cards }
    Kanskje var fila åpen i et annet program fra før. <code>/history { $file }</code> viser hva som er annerledes. Der kan du hente fram det du skrev.
