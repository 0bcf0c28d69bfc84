# Et kort i teamets chat, knappene på det, og det som kommer ut av det.

card-anonymous =
    🔒 Anonymt. Så lenge kortet er åpent, har Eske en kode for svaret ditt, så du kan endre det. Når kortet lukkes, slettes koden, og ingen kan finne ut hvem som svarte hva.
card-answered =
    { $count ->
        [one] { $count } har svart
       *[other] { $count } har svart
    } · vises fra { $k }
card-open-until = Åpent til { $closes }
card-talk = 💬 Til å snakke om sammen. Eske lagrer ingen svar, bare det dere blir enige om.
card-write-agreed = Skriv ned hva vi ble enige om
card-agreed = ✍️ Vi ble enige om: { $text }
card-withdraw = Trekk svaret mitt
card-closed = Kortet er lukket.

scale-lowest = Stemmer ikke i det hele tatt
scale-highest = Stemmer helt

answer-kept = Svaret ditt: { $label }. Du kan endre det til kortet lukkes.
answer-withdrawn = Svaret ditt er trukket tilbake.
answer-none = Du har ikke noe svar på dette kortet.

agreement-how = Snakk sammen først. Så svarer én av dere på kortet med én setning. Et nytt svar erstatter det forrige.
agreement-empty = Jeg trenger en setning med ord. Svar på kortet en gang til.
agreement-long = Det ble langt. Skriv det med høyst { $most } tegn, og svar på kortet en gang til.
reply-to-buttons = Dette kortet besvares med knappene, slik at ingen ser hvem som svarte hva. Det du skriver i gruppa, ser alle. Eske lagrer det ikke.
text-identifies = Dette lagret jeg ikke. Det kan inneholde et nummer, en adresse eller et brukernavn som peker på en person. Skriv det på nytt uten, og slett meldingen din.

result-too-few =
    { $count ->
        [one] { $count } person svarte.
       *[other] { $count } personer svarte.
    } Svarene vises fra { $k }. For å beskytte dem som svarte, er ingenting lagret.
result-nearly-all =
    Nesten alle svarte: <b>{ $label }</b>
    Når så mange er enige, vises ingen tall. Da er ingen sitt svar sikkert.
result-spread =
    { $count ->
        [one] <b>{ $count } person svarte</b>
       *[other] <b>{ $count } personer svarte</b>
    }
result-agreed = ✍️ Vi ble enige om: <b>{ $text }</b>

press-closed = Kortet er lukket, så svar kan ikke endres lenger.
press-stranger = Dette kortet er for dem som er med i denne chatten. Trykket ditt ble ikke talt.
press-unknown = Denne knappen virker ikke her. Ingenting er endret.
