# Kommandomenyen, /privacy, og det Eske sier til ord i den private chatten.

menu-schedule = Planlegg faste kort og fokusmøter
menu-schedules = Se og endre det som er planlagt
menu-draw = Del ut ett kort nå
menu-settings = Språk, tidssone, minste antall svar
menu-help = Slik virker det
menu-language = Språket Eske skriver til deg på
menu-privacy = Hva som lagres, og hvor lenge

eske-about = Eske er ei lita eske med refleksjonskort for team i kommunen. Kortene kommer i chatten til teamet. Dere svarer med et trykk eller noen ord, og når kortet lukkes, ser dere sammen hva som kom inn. Det er frivillig å svare. Kortet sier hvem som får se svaret. /privacy forteller hva som lagres.
eske-about-short = Ei lita eske med refleksjonskort for team. Det er frivillig å svare.

privacy-anonymous =
    <b>Anonyme svar</b>
    Så lenge et kort er åpent, lagres svaret ditt under en kode, slik at du kan endre det eller trekke det tilbake. Det samme gjelder valg du ikke er ferdig med. Når kortet lukkes, slettes kodene, og Eske vet ikke lenger hvem som svarte hva. Spør Eske igjen senere, handler det om det teamet svarte, aldri om hva den enkelte svarte.
privacy-threshold = Svarer færre enn { $k }, blir alle svarene slettet, og ingen blir vist.
privacy-threshold-usual = Svarer færre enn teamet har bestemt, vanligvis { $k }, blir alle svarene slettet, og ingen blir vist.
privacy-written =
    <b>Det du skriver til Eske privat</b>
    Det blir et anonymt svar bare hvis du først har åpnet et kort med knappen på kortet. Tekster vises i tilfeldig rekkefølge og bare hvis mange nok har skrevet. Du får en knapp som bare du har. Med den kan du fjerne teksten, også etter at kortet er lukket. Eske vet ikke hvem som har knappen. Når Telegram ikke sier hvem som er med i en chat, kan alle som har lenka på kortet, svare.
privacy-open =
    <b>Åpne svar</b>
    Har et kort åpne svar, ser alle i chatten det du skriver som svar på kortet, med navnet ditt. Eske lagrer teksten, men ikke navnet etter at kortet er lukket. Meldingen i chatten sletter du selv.
privacy-talk =
    <b>Kort til å snakke om sammen</b>
    Ingen svar lagres, bare setningen teamet ble enig om, uten navnet på den som skrev den.
privacy-kept =
    <b>Hvor lenge</b>
    Eske sletter svarene og det dere ble enige om, { $days ->
        [one] { $days } dag
       *[other] { $days } dager
    } etter at kortet ble lukket. Det er frivillig å svare. Ingen blir rangert eller purret på.
privacy-person =
    <b>Om deg</b>
    Eske husker språket du har valgt, og at du har sett hva som lagres. Leder du et team, husker Eske også om du har bedt om beskjeder, og planene du har begynt på. Foreslår du et kort, husker Eske at det var du, til du har fått vite hva som skjer med det. Har du en av plassene som godkjenner kort, husker Eske det til du gir den fra deg. Ber du om tidligere tekster, husker Eske hvor langt du er kommet, til du har fått alle eller stopper. Det lagres under brukernummeret ditt i Telegram. Navnet ditt lagres ikke.
privacy-telegram =
    <b>Telegram</b>
    Telegram ser at du bruker Eske, og lagrer det som skrives i chattene. Ikke skriv om personer dere følger opp.

private-words = Det du sendte nå, er ikke lagret. Vil du svare på et kort med ord, så åpne det først med knappen på kortet i chatten til teamet. Har du gjort det, kan kortet være lukket. /help forteller mer.
command-unknown = Den kommandoen kjenner jeg ikke. /help viser hva jeg kan.
