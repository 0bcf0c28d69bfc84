# Det en person får vite første gang: hva som lagres, og at det er frivillig.

notice =
    <b>Før du svarer</b>
    • Det er frivillig å svare.
    • Et anonymt svar lagres under en kode til kortet lukkes. Da slettes koden.
    • Svar slettes helt { $days ->
        [one] { $days } dag
       *[other] { $days } dager
    } etter at kortet ble lukket.
    • Ikke skriv om enkeltpersoner. Telegram ser at du bruker Eske.
    • /privacy forteller mer, og /language endrer språket.
notice-press = Svaret er mottatt. Det er frivillig å svare. Svaret lagres under en kode til kortet lukkes. Da slettes koden. /privacy forteller mer.
