# Et kort i teamets chat, knappene på det, og det som kommer ut av det.

card-anonymous =
    🔒 Anonymt. Svaret ditt lagres under en kode, så du kan endre det. Når kortet lukkes, slettes koden, og Eske vet ikke lenger hvem som svarte hva.
card-answered-anonymous =
    { $count ->
        [0] Ingen svar ennå
        [one] { $count } har svart
       *[other] { $count } har svart
    } · svarene vises hvis minst { $k } svarer, ellers slettes de
card-open = 👁 Åpne svar. Velg «Svar» på dette kortet for å svare. Alle i chatten ser hva du skriver. Eske lagrer ordene, uten navnet ditt.
card-answered-open =
    { $count ->
        [0] Ingen svar ennå
        [one] { $count } har svart
       *[other] { $count } har svart
    }
card-how-open = Hvordan svarer jeg?
card-private-reflect = ✍️ Svar privat
card-private-read = 📖 Les og bekreft privat
card-private-dilemma = ✍️ Skriv hvorfor, privat
card-open-until = Åpent til { $closes }
card-talk = 💬 Til å snakke om sammen. Eske lagrer ingen svar, bare det dere blir enige om.
card-write-agreed = Skriv ned det vi ble enige om
card-agreed = ✍️ Vi ble enige om: { $text }
card-withdraw = Trekk tilbake svaret mitt
card-closed = Kortet er lukket.

scale-lowest = Stemmer ikke i det hele tatt
scale-highest = Stemmer helt

answer-kept = Svaret ditt: { $label }. Du kan endre det til kortet lukkes.
answer-withdrawn = Svaret ditt er trukket tilbake.
answer-none = Det ligger ikke noe svar fra deg på dette kortet.

answer-withdrawn-open = Jeg har ikke svaret ditt lenger. Slett også meldingen din hvis den ikke skal stå i chatten.
answer-empty = Jeg trenger noen ord. Skriv svaret ditt i en melding.
answer-long = Det ble litt langt: { $length } tegn. Bruk høyst { $most }. Ordene dine står fortsatt over, så du kan redigere dem eller sende en kortere utgave.
answer-media = Jeg kan bare ta imot tekst, ikke bilder, talemeldinger eller filer. Skriv svaret ditt med ord.
how-open = Velg «Svar» på dette kortet, og skriv noen ord, uten navn på personer dere følger opp. Alle i chatten ser det. Svarer du flere ganger, gjelder det siste svaret.
reply-to-private = Det du skriver her, ser alle i gruppa. Eske lagrer det ikke. Trykk på knappen på kortet for å svare privat, så ser ingen hvem som svarte hva.

how-talk = Snakk sammen først. Så velger én av dere «Svar» på kortet og skriver én setning, uten navn. En ny setning erstatter den forrige.
agreement-empty = Jeg trenger en setning. Svar på kortet en gang til.
agreement-long = Det ble litt for langt. Bruk høyst { $most } tegn, og svar på kortet en gang til.
reply-to-buttons = Bruk knappene for å svare på dette kortet, så ser ingen hvem som svarte hva. Det du skriver i gruppa, kan alle se. Eske lagrer det ikke.
text-identifies = Dette har jeg ikke lagret. Det kan inneholde et nummer, en fødselsdato, en adresse, en lenke eller et brukernavn som viser hvem en person er. Slett meldingen din, og skriv den på nytt uten slike opplysninger.

result-too-few =
    { $count ->
        [one] { $count } person svarte.
       *[other] { $count } personer svarte.
    } Svarene vises bare hvis minst { $k } svarer. For å beskytte dem som svarte, er alle svarene slettet.
result-nearly-all =
    Nesten alle som svarte, valgte: <b>{ $label }</b>
    Når så mange svarer likt, vises ingen tall. Det beskytter dem som svarte.
result-spread =
    { $count ->
        [one] <b>{ $count } person svarte</b>
       *[other] <b>{ $count } personer svarte</b>
    }
result-in-chat =
    { $count ->
        [one] <b>{ $count } person svarte.</b> Svaret står i chatten, som svar på kortet.
       *[other] <b>{ $count } personer svarte.</b> Svarene står i chatten, som svar på kortet.
    }
result-read =
    { $count ->
        [one] 📖 <b>{ $count } person har lest teksten</b>
       *[other] 📖 <b>{ $count } personer har lest teksten</b>
    }
result-reasons = <b>Hvorfor</b>, i tilfeldig rekkefølge:
result-reasons-hidden = Noen skrev også hvorfor. Begrunnelser vises bare hvis minst { $k } skriver en. For å beskytte dem som skrev, er begrunnelsene slettet.
result-withdrawn =
    { $count ->
        [one] { $count } tekst er fjernet av den som skrev den.
       *[other] { $count } tekster er fjernet av dem som skrev dem.
    }
result-page-withdrawn = Her står det ikke noe lenger. De som skrev tekstene, har fjernet dem.
result-agreed = ✍️ Vi ble enige om: <b>{ $text }</b>

press-closed = Kortet er lukket. Svarene kan ikke endres lenger.
press-stranger = Dette kortet er for dem som er med i chatten. Svaret ditt ble ikke telt med.
press-unknown = Denne knappen virker ikke her. Ingenting er endret.
