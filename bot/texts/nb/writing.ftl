# Å svare i den private chatten, og å ta en tekst tilbake.

private-team = Fra { $team }:
private-write = ✍️ <b>Skriv svaret ditt her</b>, som en vanlig melding. Noen få ord er nok (høyst { $most } tegn).
private-place = Trykk der du står. ✍️ <b>Skriv gjerne hvorfor</b> her etterpå, som en vanlig melding (høyst { $most } tegn).
private-place-too = Én ting mangler: Trykk der du står, i meldingen over, så teller svaret ditt.
private-read = Ta den tiden du trenger. Trykk på knappen når du har lest teksten.
private-read-button = 📖 Jeg har lest den
private-read-done = ✅ Takk. Det er notert at én til har lest teksten.
private-right = ✅ Ja: { $right }
private-other = I teksten står det: { $right }
private-kept = ✅ <b>Svaret ditt er lagret.</b> Vil du endre det, kan du redigere meldingen din eller skrive en ny, til kortet lukkes.
private-receipt = Bare du har knappen under. Med den kan du fjerne teksten også etter at kortet er lukket.
receipt-withdraw = Fjern denne teksten
receipt-withdrawn = Teksten din er fjernet. Sto den i et resultat, forsvinner den derfra også.
receipt-gone = Den teksten finnes ikke lenger: Den er erstattet, fjernet eller slettet tidligere.
link-closed = Kortet er lukket, eller lenka er ikke hel. Ingenting er tapt. Åpne det nyeste kortet i chatten til teamet.
link-stranger = Dette kortet er for dem som er med i { $team }. Jeg kan ikke se at du er med der, så ingenting er lagret.
words-closed = Kortet er lukket, så det du skrev, ble ikke lagret. Ordene dine står fortsatt i denne chatten.
words-not-taken = Dette kortet svarer du på med knappene. Det du skrev, ble ikke lagret.
button-private = Åpne den private chatten
