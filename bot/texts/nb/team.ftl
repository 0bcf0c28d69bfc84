# Hilsenen, innstillingene for et team, og den private chatten.

hello =
    <b>Hei, { $team }! Jeg er Eske, ei lita eske med refleksjonskort.</b>
    Jeg deler ut et kort nå og da. Dere svarer med ett trykk, og når kortet lukkes, ser dere sammen hvordan svarene fordeler seg. Det er frivillig å svare.
settings-title = <b>Innstillinger for { $team }</b>
settings-language = Språk: { $language }
settings-zone = Tidssone: { $zone }
settings-visibility-anonymous = Svar: anonyme, vises når { $k } har svart
settings-visibility-open = Svar: åpne der folk skriver; knapper er anonyme fra { $k }
settings-visibility-talk = Svar: ingen, kortene er til å snakke om sammen (ellers fra { $k })
settings-small-team =
    { $count ->
        [one] Dere er { $count } her.
       *[other] Dere er { $count } her.
    } Når { $k } må svare, blir svarene sjelden eller aldri vist. For et lite team passer det bedre med kort til å snakke om sammen.
settings-administrator = Eske er administrator her uten å trenge det. Den lagrer ikke det dere skriver til hverandre, men det er bedre å gjøre den til vanlig medlem.
settings-who = Bare de som leder teamet, kan bruke knappene.
settings-button-zone = Tidssone
settings-button-k = Vises fra …
settings-button-anonymous = Bytt til anonyme svar
settings-button-talk = Bytt til samtale
settings-button-contact = Leder: gi meg beskjed privat
settings-button-first = Del ut det første kortet
settings-choose-zone = Hvilken tidssone er teamet i? For en annen: <code>/settings Europe/Paris</code>
settings-choose-k = Hvor mange må ha svart før svarene vises? Senere kan tallet bare økes.
settings-k-only-up = Svarene vises fra { $k }, og tallet kan bare økes. Det er lovet dem som har svart.
settings-zone-unknown = Jeg kjenner ikke tidssonen «{ $zone }». Skriv den slik: /settings Europe/Oslo
button-back = ← Tilbake

contact-added = Da er det i orden. Det som lederne i { $team } bør vite, for eksempel at et kort ikke kunne sendes, kommer hit til deg fra nå av.
contact-unknown = Denne lenka gjelder ikke lenger. Skriv /settings i teamets gruppe og trykk på knappen på nytt.

start =
    <b>Hei! Jeg er Eske, ei lita eske med refleksjonskort.</b>
    Legg meg til i gruppa til teamet, så sier jeg hei der. Et kort besvarer du ved å trykke på en knapp på det.
    /help forteller mer.

help-private =
    <b>Eske</b> deler ut refleksjonskort til team.
    • Du svarer i gruppa til teamet, ved å trykke på en knapp på kortet. Det er frivillig.
    • Den som leder teamet, legger meg til i gruppa og skriver /schedule der.
    Jeg er ingen krisetjeneste. Ring 113 hvis det står om liv.
help-staff =
    <b>Slik virker det</b>
    • Trykk på en knapp på kortet. Trykk på en annen for å endre svaret.
    • «Trekk svaret mitt» fjerner det, helt til kortet lukkes.
    • Det er frivillig å svare. Ingen blir nevnt, talt opp eller purret på.
    • Når kortet lukkes, kommer resultatet som et svar på det.
help-lead =
    <b>For dere som leder teamet</b>
    /schedule <i>kortstokk dager klokkeslett</i> – del ut kort fast
    <code>/schedule dilemmaer tirsdag,torsdag 09:00</code>
    /schedules – se, sett på pause, hopp over eller slett
    /draw – del ut ett kort nå
    /settings – språk, tidssone og hvor mange som må svare

    <b>Kortstokker</b>

command-in-group = Skriv denne kommandoen i gruppa til teamet. Der vet jeg hvilket team det gjelder.
command-no-team = Jeg kjenner ikke dette teamet ennå. Den som leder det, skriver { $command } her.
not-allowed = Dette er for dem som leder teamet, altså administratorene i chatten. Spør en av dem.
not-allowed-press = Bare de som leder teamet, kan bruke denne knappen.
went-wrong = Noe gikk galt her, og det er ikke din feil. Ingenting er tapt. Prøv igjen om litt.
