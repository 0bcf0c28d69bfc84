# Fokusmøtene på administratorenes bord: se, lese, hente.

scripts-button = Fokusmøter
scripts-title = <b>Fokusmøtene</b>
scripts-how = Trykk på et fokusmøte, så ser du det slik den som leder møtet, ser det.
scripts-length =
    { $minutes ->
        [one] <b>{ $title }</b> · { $minutes } minutt
       *[other] <b>{ $title }</b> · { $minutes } minutter
    }
scripts-shipped = følger med Eske
scripts-changed = følger med Eske, endret her
scripts-own = deres eget
scripts-missing = ⚠️ Mangler { $languages }. Team som bruker et språk som mangler, får ikke fokusmøtet. Det som mangler, vises her på et annet språk.
scripts-change = Vil du endre det? Hent det som fil, endre fila, og send den hit igjen. Da ser du først hva som blir annerledes.
scripts-one = Fokusmøte · { $title }
scripts-found =
    { $count ->
        [one] <b>{ $count } fokusmøte med «{ $query }»</b>
       *[other] <b>{ $count } fokusmøter med «{ $query }»</b>
    }
scripts-gone = Dette fokusmøtet finnes ikke lenger. Skriv /decks og trykk på «Fokusmøter» for å se dem som finnes.
