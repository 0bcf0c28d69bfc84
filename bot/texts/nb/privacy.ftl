# Kommandomenyen, /privacy, og det Eske sier til ord i den private chatten.

menu-schedule = Del ut kort fast
menu-schedules = Se og endre det som er planlagt
menu-draw = Del ut ett kort nå
menu-settings = Språk, tidssone, minste antall svar
menu-help = Slik virker det
menu-privacy = Hva som lagres, og hvor lenge

privacy-anonymous =
    <b>Anonyme svar</b>
    Så lenge et kort er åpent, ligger svaret ditt under en kode, slik at du kan endre det eller trekke det tilbake. Når kortet lukkes, slettes kodene, og Eske vet ikke lenger hvem som svarte hva. Svarer færre enn { $k }, blir alle svarene slettet, og ingen blir vist.
privacy-talk =
    <b>Kort til å snakke om sammen</b>
    Ingen svar lagres, bare setningen teamet ble enig om, uten navnet på den som skrev den.
privacy-kept =
    <b>Hvor lenge</b>
    Svar og setninger slettes { $days ->
        [one] etter { $days } dag.
       *[other] etter { $days } dager.
    } Det er frivillig å svare. Ingen blir rangert eller purret på.
privacy-telegram =
    <b>Telegram</b>
    Telegram ser at du bruker Eske, og lagrer det som skrives i chatten. Ikke skriv om personer dere følger opp.

private-words = Her forstår jeg ikke ord ennå. Du svarer på kort i gruppa til teamet, ved å trykke på en knapp. /help forteller mer.
