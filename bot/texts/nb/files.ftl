# Det som kan stå i veien når Eske lagrer en endring i en kortstokk eller et fokusmøte.

file-name-wrong = «{ $name }» kan ikke være navnet på en fil med kort eller et fokusmøte. Bruk små bokstaver fra a til z, tall og bindestrek.
file-changed-meanwhile = Noen andre har endret fila «{ $name }» imens. Ingenting er overskrevet. Se på den på nytt, og gjør endringen en gang til.
file-is-link = «{ $path }» er en lenke til en annen fil. Eske endrer ikke det den peker på. Legg selve fila der lenka er nå, og prøv igjen.
file-disk-full = Disken er full, så endringen er ikke lagret. Alt er som før. Be dem som drifter Eske om å frigjøre plass, og prøv igjen.
file-folder-read-only = Eske har ikke lov til å skrive i mappa «{ $folder }», så endringen er ikke lagret. Alt er som før. Be dem som drifter Eske om å gi skriverett, og prøv igjen.
file-not-written = Endringen er ikke lagret ({ $reason }). Alt er som før. Prøv igjen om litt, og si fra til dem som drifter Eske hvis det ikke hjelper.

edit-last-card = Dette er det siste kortet i kortstokken, og en kortstokk må ha minst ett. Ta kortet ut av bruk i stedet, eller legg til et annet kort først.
edit-file-broken = Det er en feil på linje { $line } i fila «{ $name }» i datamappa, så den kan ikke endres herfra. Rett feilen i fila, eller hent fram en tidligere versjon, eller den som følger med Eske, med /history. Så lenge deler Eske ut den siste versjonen uten feil.
edit-not-safe = Denne endringen kan ikke gjøres herfra uten å røre andre linjer i fila. Ingenting er endret. Hent fila med /decks, endre den i et tekstprogram, og send den tilbake hit.
