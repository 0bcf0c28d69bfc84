# Det /schedule ikke forstår, og en linje å kopiere som det forstår.

schedule-empty =
    Skriv kortstokken, dagene og klokkeslettet:
    <code>/schedule { $deck } tirsdag,torsdag 09:00</code>
schedule-deck-nearly =
    Det finnes ingen kortstokk som heter «{ $deck }». Mener du «{ $nearest }»? Skriv da:
    <code>/schedule { $nearest } tirsdag,torsdag 09:00</code>
schedule-deck-unknown =
    Det finnes ingen kortstokk som heter «{ $deck }». Disse finnes: { $decks }. Begynn med en av dem:
    <code>/schedule { $example } tirsdag,torsdag 09:00</code>
schedule-when-missing =
    Hvilke dager skal kortene komme? Skriv dem etter kortstokken:
    <code>/schedule { $deck } tirsdag,torsdag 09:00</code>
    <code>/schedule { $deck } hver 2. uke 09:00</code>
schedule-time-missing =
    Hva er klokkeslettet? Skriv det til slutt:
    <code>/schedule { $rest } 09:00</code>
schedule-time-wrong =
    «{ $word }» er ikke et klokkeslett jeg kjenner. Skriv timer og minutter, fra 00:00 til 23:59:
    <code>/schedule { $deck } tirsdag,torsdag 09:00</code>
schedule-word-nearly =
    Jeg forstår ikke «{ $word }». Mener du «{ $nearest }»? Slik kan det se ut:
    <code>/schedule { $deck } tirsdag,torsdag 09:00 åpent 24t</code>
schedule-word-unknown =
    Jeg forstår ikke «{ $word }» her. Slik kan det se ut:
    <code>/schedule { $deck } tirsdag,torsdag 09:00 åpent 24t</code>
    <code>/schedule { $deck } første mandag 09:00 samtale</code>
schedule-every-second =
    Det kan bety to ting. Hver { $number }. uke:
    <code>/schedule { $deck } hver { $number }. uke { $weekday } 09:00</code>
    Eller én gang i måneden:
    <code>/schedule { $deck } { $ordinal } { $weekday } 09:00</code>
schedule-open-for =
    Et kort kan være åpent fra 1 time til 14 dager. Du skrev «{ $word }». Skriv det i timer (t) eller dager (d):
    <code>/schedule { $deck } tirsdag,torsdag 09:00 åpent 2d</code>
schedule-too-often =
    Det blir flere kort om dagen. Det kan høyst være ett:
    <code>/schedule dilemmaer hver dag 09:00</code>
schedule-own-time =
    Klokkeslettet skal stå etter regelen, ikke i den. Fjern «{ $part }»:
    <code>/schedule dilemmaer RRULE:FREQ=WEEKLY;BYDAY=TU 09:00</code>
schedule-own-start =
    Regelen gjelder fra i dag og skal ikke ha egne datoer. Fjern «{ $part }»:
    <code>/schedule dilemmaer RRULE:FREQ=WEEKLY;BYDAY=TU 09:00</code>
schedule-never =
    Denne regelen gir ingen kort de neste fem årene. Se på datoene en gang til, eller skriv den med ord:
    <code>/schedule dilemmaer første mandag 09:00</code>
schedule-not-a-rule =
    Jeg kan ikke lese «{ $rule }» som en regel (RRULE). Skriv den slik, eller med ord:
    <code>/schedule dilemmaer RRULE:FREQ=WEEKLY;BYDAY=TU 09:00</code>
    <code>/schedule dilemmaer tirsdag 09:00</code>
schedule-rule-part =
    Jeg forstår ikke «{ $part }» i regelen. Endre det, eller fjern det:
    <code>/schedule dilemmaer RRULE:FREQ=WEEKLY;BYDAY=TU 09:00</code>
schedule-rule-too-long =
    Regelen er lengre enn { $most } tegn. Del den i flere planer, eller skriv den med ord:
    <code>/schedule dilemmaer tirsdag,torsdag 09:00</code>
