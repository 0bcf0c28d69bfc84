# Hilsenen, innstillingene for et team, og den private chatten.

hello =
    <b>Hei, { $team }! Jeg er Eske, ei lita eske med refleksjonskort.</b>
    Jeg deler ut et kort nå og da. Dere svarer med ett trykk, og når kortet lukkes, ser dere sammen hvordan svarene fordeler seg. Det er frivillig å svare.
settings-title = <b>Innstillinger for { $team }</b>
settings-language = Språk: { $language }
settings-zone = Tidssone: { $zone }
settings-visibility-anonymous = Svar: anonyme, vises hvis minst { $k } svarer
settings-visibility-open = Svar: Det dere skriver, kan alle se. Knappesvar er anonyme og vises hvis minst { $k } svarer.
settings-visibility-talk = Svar: ingen, kortene er til å snakke om sammen. Bytter dere til anonyme svar, vises de hvis minst { $k } svarer.
settings-small-team =
    { $count ->
        [one] Det er bare { $count } her.
       *[other] Dere er { $count } her.
    } Når det trengs { $k } svar, blir svarene sjelden eller aldri vist. For et lite team passer det bedre med kort til å snakke om sammen.
settings-administrator = Jeg er administrator her, men trenger det ikke. Jeg lagrer ikke det dere skriver til hverandre, men gjør meg gjerne til vanlig medlem.
settings-who = Bare de som leder teamet, kan bruke knappene.
settings-button-zone = Tidssone
settings-button-k = Minste antall svar
settings-button-anonymous = Bytt til anonyme svar
settings-button-talk = Bytt til samtale
settings-button-contact = Leder: gi meg beskjed privat
settings-button-first = Del ut det første kortet
settings-choose-zone = Hvilken tidssone er teamet i? Står den ikke her, kan du skrive for eksempel <code>/settings Europe/Paris</code>
settings-choose-k = Hvor mange svar må det minst være for at teamet skal få se dem? Blir det færre, slettes de. Når dere har valgt, kan tallet bare økes.
settings-k-only-up = Svarene vises hvis minst { $k } svarer. Tallet kan bare økes. Det er et løfte til dem som svarer.
settings-zone-unknown = Jeg kjenner ikke tidssonen «{ $zone }». Skriv den slik: /settings Europe/Oslo
button-back = ← Tilbake

contact-added = Da er det i orden. Fra nå av får du beskjed her om det lederne i { $team } bør vite, for eksempel at et kort ikke kunne sendes.
contact-unknown = Denne lenka gjelder ikke lenger. Skriv /settings i gruppa til teamet, og trykk på knappen på nytt.

start =
    <b>Hei! Jeg er Eske, ei lita eske med refleksjonskort.</b>
    Legg meg til i gruppa til teamet, så sier jeg hei der. Du svarer på et kort ved å trykke på en knapp.
    /help forteller mer.

help-private =
    <b>Eske</b> deler ut refleksjonskort til team.
    • Du svarer i gruppa til teamet, ved å trykke på en knapp på kortet. Det er frivillig.
    • Den som leder teamet, legger meg til i gruppa og skriver /schedule der.
    Jeg er ingen krisetjeneste. Er det fare for liv, ring 113.
help-staff =
    <b>Slik virker det</b>
    • Trykk på en knapp på kortet. Trykk på en annen for å endre svaret.
    • «Trekk tilbake svaret mitt» fjerner svaret, helt til kortet lukkes.
    • Det er frivillig å svare. Ingen blir nevnt, rangert eller purret på.
    • Når kortet lukkes, kommer resultatet i chatten. Er det for få svar, slettes de.
help-lead =
    <b>For dere som leder teamet</b>
    /schedule <i>kortstokk dager klokkeslett</i> – lag en plan
    <code>/schedule dilemmaer tirsdag,torsdag 09:00</code>
    /schedules – se planene, sett på pause, hopp over eller slett
    /draw – del ut ett kort nå
    /settings – språk, tidssone og hvordan svarene vises

    <b>Kortstokker</b>

command-no-team = Jeg kjenner ikke dette teamet ennå. Den som leder det, skriver { $command } her.
not-in-team = Dette kortet er for dem som er med i denne chatten. Svaret ditt ble ikke lagret.
not-allowed = Dette er for dem som leder teamet, altså administratorene i chatten. Spør en av dem.
not-allowed-press = Bare de som leder teamet, kan bruke denne knappen.
went-wrong = Noe gikk galt hos meg, og det er ikke din feil. Det du nettopp gjorde, ble kanskje ikke lagret. Prøv igjen om litt.
