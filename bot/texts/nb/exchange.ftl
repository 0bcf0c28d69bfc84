# Kortstokker og fokusmøter som filer: hente dem ut, sende dem tilbake endret, og det som kan være galt.

## Hente ut

export-button = 📁 Som fil
export-ask = <b>Hva vil du ha som fil?</b> Endre fila og send den hit igjen. Da ser du først hva som blir annerledes, og så bestemmer du.
export-everything = 📦 Alt i én zip-fil
export-sheets = 🌍 Alle kortstokkene som regneark
export-decks = Én kortstokk …
export-scripts = Ett fokusmøte …
export-which-deck = <b>Hvilken kortstokk?</b>
export-which-script = <b>Hvilket fokusmøte?</b>
export-how = <b>{ $title }</b>: Regnearket er for dem som oversetter. Tekstfila (YAML) har alt, og kan også få nye kort.
export-yaml = Tekstfil (YAML)
export-sheet = Regneark
export-gone = Dette finnes ikke lenger. Skriv /decks for å se det som finnes.
export-sent-file = Endre fila og send den hit igjen. Behold navnet på fila. Et nytt navn gir en ny kortstokk eller et nytt fokusmøte.
export-sent-everything = Endre filene, og send hit dem du har endret, eller hele zip-fila.
export-sent-sheet = Skriv i kolonnene for språkene, og send regnearket hit igjen. Det endrer tekster og legger til språk, men legger ikke til eller fjerner kort. En tom celle endrer ingenting.

## Kolonnene i et regneark

sheet-key = Nøkkel, ikke endre
sheet-field = Felt
sheet-marks = Merker, ikke endre

## Vise hva som blir annerledes

upload-shown = 📥 <b>{ $name }</b>
upload-page = Side { $page } av { $pages }
upload-same =
    { $count ->
        [one] { $count } fil er helt lik den som er i bruk.
       *[other] { $count } filer er helt like dem som er i bruk.
    }
upload-note-sheet = Et regneark endrer tekster og legger til språk. Det legger ikke til eller fjerner kort.
upload-ask = <b>Slik blir det. Vil du publisere det?</b>
upload-apply = ✅ Publiser
upload-discard = Forkast
upload-nothing = Det er ingen forskjell på fila og det som er i bruk. Du trenger ikke gjøre noe.
upload-meanwhile = ⚠️ Noen andre har endret noe imens. Ingenting er overskrevet. Slik er forskjellen nå:
upload-done = ✅ <b>{ $name } er publisert.</b>
upload-discarded = Forkastet. Ingenting er endret.
upload-gone = Denne fila er allerede publisert eller forkastet, eller den er eldre enn sju dager. Send den en gang til hvis du vil bruke den.

## Det som er galt i en fil

upload-flaws = <b>{ $name } kan ikke publiseres ennå.</b> Alt er som før. Rett dette, og send fila en gang til:
upload-flaws-more =
    { $count ->
        [one] … og { $count } ting til.
       *[other] … og { $count } ting til.
    }
upload-at-line = <code>{ $file }</code>, linje { $line }, kolonne { $column }
upload-in-file = <code>{ $file }</code>
upload-at-cell = Arket <code>{ $file }</code>, celle { $cell }

document-lost = Jeg fikk ikke fila fra Telegram. Send den en gang til.
upload-ending = Eske kan lese filer som slutter på .yaml, .zip eller .xlsx. Lagre den som en av dem, og send den på nytt.
upload-large = Fila er større enn { $most } kB. Del den opp, og send én del om gangen.
upload-zip-broken = Denne zip-fila er skadet. Pakk filene en gang til, og send den nye fila.
upload-zip-parts = Her er det { $count } filer, men Eske pakker opp høyst { $most }. Send bare dem du har endret.
upload-zip-large = Pakket ut er dette mer enn { $most } MB. Send bare filene du har endret, uten bilder og annet.
upload-zip-bomb = Noe i denne fila er pakket så tett at det ikke kan være vanlig tekst. Eske har ikke åpnet den. Send filene du har endret, én om gangen.
upload-zip-encrypted = Denne fila er låst med passord. Lagre den uten passord, og send den på nytt.
upload-zip-packing = Denne zip-fila er pakket på en måte som Eske ikke kan lese. Pakk filene som en vanlig zip-fil, og send den på nytt.
upload-zip-empty = Det er ingen filer i denne zip-fila. Legg inn filene du har endret, og send den på nytt.
upload-path-outside = Denne fila vil ligge utenfor mappa den pakkes ut i. Pakk filene på nytt fra mappa de ligger i.
upload-link = Dette er en lenke og ikke en fil. Legg selve fila i zip-fila.
upload-file-twice = Denne fila er her to ganger. Behold bare den ene.
upload-not-yaml = I en zip-fil leser Eske bare filer som slutter på .yaml. Ta ut denne. Et regneark sender du for seg selv.

upload-sheet-none = Dette er ikke et regneark som Eske kan lese. Lagre det som .xlsx, uten passord, og send det på nytt.
upload-sheet-broken = Eske får ikke lest dette regnearket. Åpne det, lagre det på nytt som .xlsx, og send den nye fila. Hjelper det ikke, henter du regnearket på nytt med <code>/decks export</code>.
upload-sheet-many = Regnearket har flere enn { $most } ark. Fjern dem som ikke kom fra Eske.
upload-sheet-merged = Disse cellene er slått sammen. Del dem igjen, slik at hver tekst står i sin egen celle.
upload-sheet-rows = Arket har tekst nedenfor rad { $most }. Slett radene som ikke kom fra Eske.
upload-sheet-column-twice = Kolonnen «{ $column }» er her to ganger. Slett den ene.
upload-sheet-column-missing = Den øverste raden har ingen av disse kolonnene: { $columns }. Hent regnearket på nytt med <code>/decks export</code>, og skriv inn tekstene der.
upload-sheet-column-unknown = Over denne teksten står det ikke et navn som Eske kjenner. Kolonnene er { $columns }. Rett navnet øverst i kolonnen, eller slett kolonnen.
upload-sheet-formula = Her står det en formel. Skriv teksten i stedet. Begynner teksten med et likhetstegn, skriv en apostrof foran.
upload-sheet-not-text = «{ $value }» er ikke lagret som tekst. Gi cella formatet «Tekst», og skriv det på nytt.
upload-sheet-key-missing = Raden har tekst, men ingen nøkkel. Nye kort lages i Eske eller i en tekstfil, ikke i et regneark. Slett raden, eller skriv nøkkelen tilbake.
upload-sheet-key-twice = Nøkkelen «{ $row }» står også her: { $first }. Slett den ene raden.
upload-sheet-key-unknown = Ingen tekst har nøkkelen «{ $row }». Skriv nøkkelen slik den var, eller slett raden. Et regneark legger ikke til kort.
upload-sheet-deck-unknown = Det finnes ingen kortstokk som heter «{ $deck }». Skriv nøkkelen slik den var, eller slett radene.
upload-sheet-deck-broken = Fila til kortstokken «{ $deck }» har feil nå. Rett feilene først, og send regnearket på nytt.
upload-sheet-overtaken = Denne teksten er endret i Eske etter at regnearket ble hentet. Hent et nytt regneark med <code>/decks export</code>, og skriv inn endringen din der.
