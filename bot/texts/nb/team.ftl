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
        [one] Det er bare { $count } person her.
       *[other] Dere er { $count } her.
    } Når det trengs { $k } svar, blir svarene sjelden eller aldri vist. For et lite team passer det bedre med kort til å snakke om sammen.
settings-administrator = Jeg er administrator her, men det trenger jeg ikke å være. Jeg lagrer ikke det dere skriver til hverandre, men gjør meg gjerne til vanlig medlem.
settings-who = Bare de som leder teamet, kan bruke knappene.
settings-button-zone = Tidssone
settings-button-k = Minste antall svar
settings-button-anonymous = Bytt til anonyme svar
settings-button-open = Bytt til åpne svar, som alle ser
settings-button-talk = Bytt til å snakke sammen
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
    • Er jeg i gruppa til teamet ditt? Da kommer kortene der, og du svarer med knappene på kortet.
    • Leder du et team? Legg meg til i gruppa, så sier jeg hei der. Etterpå skriver du /schedule i gruppa.
    /help forteller mer. /language endrer språket.

help-private =
    <b>Eske</b> deler ut refleksjonskort til team. Slik svarer du:
    • Trykk på en knapp på kortet i chatten til teamet. Det er frivillig.
    • Vil du svare med ord, åpner du denne chatten med en knapp på kortet. Det neste du skriver her, er svaret ditt.
    • Et nytt svar erstatter det forrige, helt til kortet lukkes.
    • «Trekk tilbake svaret mitt» på kortet fjerner svaret. En tekst kan du fjerne også etterpå, med knappen du får her når du har skrevet.
    /reading – det dere har lest sammen
    /suggest – foreslå et kort
    /language – språket jeg skriver til deg på
    /privacy – hva som lagres, og hvor lenge
help-private-lead =
    <b>Eske</b> deler ut refleksjonskort til team. Du leder minst ett. Skriver du en kommando her, spør jeg hvilket team det gjelder.
    /schedule – lag en plan, steg for steg
    /schedules – se planene, endre, sett på pause, hopp over eller slett
    /draw – del ut ett kort nå
    /focus – les et fokusmøte på forhånd, eller start det
    /commitments – avtalene fra fokusmøtene
    /settings – språk, tidssone og hvordan svarene vises
    /reading – det dere har lest sammen
    /suggest – foreslå et kort
    /language – språket jeg skriver til deg på
    /privacy – hva som lagres, og hvor lenge
    📅 Er møtene i kalenderen? Send meg invitasjonen (.ics-fila) her, eller i gruppa som svar på en melding fra meg. Så foreslår jeg en plan.
    Du svarer på kort som de andre: med knappene på kortet. Det er frivillig.
help-decks = <b>Kortstokker</b>
help-decks-more = … og { $count } til. Alle kan velges med /schedule
help-admin =
    <b>For administratorer</b>
    Du får beskjed her når jeg ikke kan skrive i chatten til et team.
    /decks – se og endre kortstokkene
    /history – hva som er endret · /undo – angre
    /suggestions – foreslåtte kort · /seats – plassene som godkjenner
    /admins – hvem som er administratorer · /audit – hva de har gjort
help-crisis = Jeg er ingen krisetjeneste. Ring 113 hvis det er fare for liv.
help-staff =
    <b>Slik virker det</b>
    • Trykk på en knapp på kortet. Noen kort svarer du på med ord. Da står det på kortet hvordan, og hvem som ser svaret.
    • Et nytt svar erstatter det forrige, helt til kortet lukkes.
    • «Trekk tilbake svaret mitt» fjerner svaret. En tekst du har skrevet privat, kan du fjerne også etterpå, med knappen du fikk der.
    • Det er frivillig å svare. Ingen blir rangert eller purret på.
    • Når kortet lukkes, kommer resultatet i chatten. Er det for få anonyme svar, slettes de.
    /reading – det dere har lest sammen
    /suggest – foreslå et kort
    /language – språket jeg skriver til deg på
    /privacy – hva som lagres, og hvor lenge
help-lead =
    <b>For dere som leder teamet</b>
    /schedule – lag en plan steg for steg i den private chatten, eller skriv alt på én linje:
    <code>/schedule dilemmaer tirsdag,torsdag 09:00</code>
    /schedules – se planene, endre, sett på pause, hopp over eller slett
    /draw – del ut ett kort nå
    /focus – start et fokusmøte
    /commitments – avtalene fra fokusmøtene
    /settings – språk, tidssone og hvordan svarene vises
    /reading – det dere har lest sammen
    /suggest – foreslå et kort
    /language – språket jeg skriver til deg på
    /privacy – hva som lagres, og hvor lenge
    📅 Er møtene i kalenderen? Send meg invitasjonen (.ics-fila) privat, eller her som svar på en melding fra meg. Så foreslår jeg en plan.

    <b>Kortstokker</b>

command-no-team = Jeg kjenner ikke dette teamet ennå. Den som leder teamet, skriver { $command } her.
not-in-team = Dette kortet er for dem som er med i denne chatten. Svaret ditt ble ikke lagret.
not-allowed = Dette er for dem som leder teamet, altså administratorene i chatten. Spør en av dem.
not-allowed-press = Bare de som leder teamet, kan bruke denne knappen.
went-wrong = Noe gikk galt hos meg, og det er ikke din feil. Det du nettopp gjorde, ble kanskje ikke lagret. Prøv igjen om litt.
