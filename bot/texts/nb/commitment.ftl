# Avtalen: den ene setningen som et fokusmøte ender med.

commitment-opening = <b>Sist avtalte dere:</b>
commitment-opening-none = Det er ingen åpen avtale fra tidligere.
commitment-closing = ✍️ Dette har dere avtalt:
commitment-write = ✍️ Svar på denne meldingen med én setning (høyst { $most } tegn). Etterpå kan dere legge til hvem som har ansvaret (en rolle, ikke et navn), og innen når.
commitment-title = 🤝 Avtalen
commitment-whose = Ansvar: { $whose }
commitment-by-meeting = Innen neste møte
commitment-by-date = Innen { $on }
commitment-ended-done = ✅ Gjort, { $on }
commitment-ended-partly = ◐ Delvis gjort, { $on }
commitment-ended-dropped = 🍂 Lagt bort, { $on }
commitment-why = Hvorfor: { $why }

commitment-complete =
    <b>Innen når?</b> Trykk på en knapp, eller svar på denne meldingen med en dato, for eksempel 1. mars.
    <b>Hvem har ansvaret?</b> Svar på den med en rolle, for eksempel «leder for enhet 2», aldri med navnet på en person. Navn klarer jeg ikke å kjenne igjen.
commitment-endings = Hvordan gikk det? En av dere som leder, trykker. Å legge bort en avtale er like greit som å gjennomføre den.
commitment-ask-why = Hvorfor ble det slik? Svar gjerne på denne meldingen med noen ord, uten navn på personer.
commitment-correct = ✍️ Svar på denne meldingen med den nye setningen (høyst { $most } tegn).
commitment-due = 📌 <b>Denne avtalen har dere satt til i dag:</b>

commitment-button-write = Skriv ned avtalen
commitment-button-rewrite = Skriv avtalen på nytt
commitment-button-done = Gjort
commitment-button-partly = Delvis
commitment-button-dropped = Lagt bort
commitment-button-reopen = Åpne igjen
commitment-button-correct = Rett setningen
commitment-in-weeks =
    { $weeks ->
        [0] Neste møte
        [one] { $weeks } uke
       *[other] { $weeks } uker
    }

commitment-how = Velg «Svar» på denne meldingen, og skriv én setning om hva dere skal gjøre, uten navn på personer. Skriver dere en ny, gjelder den siste.
commitment-now-done = Notert: gjort. Svar gjerne på meldingen med noen ord om hva som gjorde det mulig.
commitment-now-partly = Notert: delvis gjort. Svar gjerne på meldingen med noen ord om hvorfor.
commitment-now-dropped = Notert: lagt bort, og det er like greit. Svar gjerne på meldingen med noen ord om hvorfor.
commitment-now-open = Avtalen er åpen igjen.

commitment-empty = Jeg trenger noen ord. Svar på meldingen på nytt.
commitment-long = Dette ble litt langt: { $length } tegn. Skriv det på høyst { $most }, og svar på meldingen på nytt.
commitment-role-empty = Jeg trenger en rolle, for eksempel «leder for enhet 2», eller en dato, for eksempel 1. mars. Svar på meldingen på nytt.
commitment-role-long = Dette var for langt for en rolle: { $length } tegn, og det kan være høyst { $most }. Skriv for eksempel «leder for enhet 2». Selve avtalen endrer dere ved å svare på meldingen fra fokusmøtet.
commitment-early = Avtalen skriver dere i det siste minuttet, eller etterpå, fram til neste fokusmøte. Det du skrev nå, er ikke lagret.
commitment-late = Et nytt møte har begynt etter dette, så avtalen herfra kan ikke skrives lenger. De som leder, kan rette tidligere avtaler med /commitments
commitment-gone = Denne avtalen finnes ikke lenger.
commitment-stranger = Avtalen er for dem som er med i denne chatten. Det du skrev, ble ikke lagret.
due-no-such-day = Den dagen finnes ikke i kalenderen. Skriv for eksempel 1. mars.
due-past = Den dagen har allerede vært. Velg en dag fra i dag og framover.
due-far = Det er mer enn et år til. Velg en dag som er nærmere.

commitments-title = <b>Avtaler i { $team }</b>
commitments-none = Her er det ingen avtaler ennå. Den første skrives i det siste minuttet av et fokusmøte.
commitments-open = <b>Åpne</b>
commitments-closed = <b>Sist avsluttet</b>
commitments-more =
    { $count ->
        [one] … og { $count } til
       *[other] … og { $count } til
    }
commitments-choose = Trykk på et nummer for å rette, avslutte eller åpne en avtale igjen.
privacy-commitments =
    <b>Avtaler fra fokusmøter</b>
    Eske lagrer setningen, rollen og datoen, ikke hvem som skrev. Avtaler slettes { $days ->
        [one] { $days } dag
       *[other] { $days } dager
    } etter at de ble skrevet.
menu-commitments = Se og avslutt avtaler
