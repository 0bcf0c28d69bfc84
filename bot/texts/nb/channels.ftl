# Kanaler: hilsenen, henvisningen til den private chatten, og innstillingene der.

channel-hello =
    <b>Hei! Jeg er Eske, ei lita eske med refleksjonskort.</b>
    Når det kommer et kort her, svarer dere med ett trykk, og når kortet lukkes, ser dere hvordan svarene fordeler seg. Det er frivillig å svare.
channel-button-setup = For dere som leder: kom i gang
channel-command = Det som gjelder Eske i denne kanalen, ordnes i den private chatten med meg. Trykk på knappen, så finner dere innstillingene der.
channel-few =
    { $count ->
        [one] Kanalen har bare { $count } abonnent.
       *[other] Kanalen har { $count } abonnenter.
    } Når det trengs { $k } svar, blir svarene sjelden eller aldri vist.
channel-how = Kortene kommer i kanalen. Alt annet ordner du her, og her får du beskjed om det du bør vite, for eksempel at et kort ikke kunne sendes. I en kanal må jeg være administrator for å legge ut kort. Jeg lagrer ikke det dere ellers legger ut der.
