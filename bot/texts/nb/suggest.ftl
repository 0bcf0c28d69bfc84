# Å foreslå et kort, å vurdere det som er foreslått, og de to plassene som godkjenner.

menu-suggest = Foreslå et kort

card-by = Skrevet av: { $writers }
writer-staff = ansatte
writer-lived-experience = folk med egen erfaring
writer-family-and-friends = familie og venner

suggest-private = Kort foreslår og vurderer vi i den private chatten, så det er ro her.
suggest-button = Foreslå et kort
suggest-title = <b>Foreslå et kort</b> · { $step } av 3
suggest-ask-text = <b>Hva kan andre ha godt av å tenke over?</b> Skriv teksten til kortet her, som en vanlig melding: et spørsmål eller en påstand, høyst { $most } tegn. Ett språk er nok. Skriv om hvordan dere jobber, ikke om enkeltpersoner.
suggest-keep = Behold teksten →
suggest-ask-deck = <b>Hvordan skal kortet besvares, og hvilken kortstokk passer det i?</b> ✓ viser hvordan det besvares. Trykk på en kortstokk for å gå videre.
suggest-format-reflect = Med ord
suggest-format-scale = Fra 1 til 5
suggest-deck-unknown = Vet ikke
suggest-ask-writer = <b>Hvem skal det stå at kortet er skrevet av?</b> Navnet ditt vises aldri, heller ikke for dem som vurderer forslaget.
suggest-writer-none = La det stå tomt
suggest-preview = <b>Slik blir kortet:</b>
suggest-answered-reflect = Besvares med ord
suggest-answered-scale = Besvares med et trykk, fra 1 til 5
suggest-deck = Kortstokk: { $deck }
suggest-deck-none = Kortstokk: ikke valgt ennå
suggest-ask-send = <b>Stemmer det?</b> Stemmer ikke språket, trykker du på det riktige. Du kan også redigere meldingen din med teksten.
suggest-send = Ja, send forslaget
suggest-to-text = Tekst
suggest-to-deck = Kortstokk
suggest-to-writer = Skrevet av
suggest-discard = Forkast
suggest-discarded = Forkastet. Ingenting er sendt. Skriv /suggest når du vil begynne på nytt.
suggest-sent = ✅ <b>Takk! Forslaget er sendt.</b> Du får vite her hva som skjer med det. Skriv /suggest for å se hvordan det ligger an, eller for å trekke det tilbake.
suggest-own-title = <b>Det du har foreslått</b>
suggest-own-open = Se nr. { $number }
suggest-another = Foreslå et kort til
suggest-withdraw = Trekk tilbake forslaget
suggest-withdrawn = Forslaget er trukket tilbake og slettet.
suggest-answer = Svar på spørsmålet
suggest-standing-waiting = Venter på å bli vurdert
suggest-standing-asked = Du har fått et spørsmål
suggest-standing-approved = Godkjent av én av to
suggest-standing-published = ✅ Publisert i kortstokken «{ $deck }»
suggest-standing-declined = Ikke publisert. Begrunnelse: { $why }
suggest-thanks = Takk for at du delte tanken. Fra nå av vet jeg ikke lenger at det var du som foreslo kortet.

suggest-note-asked = <b>De som vurderer kortet du foreslo, lurer på noe.</b> Svar på denne meldingen, eller trykk på knappen.
suggest-note-ended = <b>Kortet du foreslo, er vurdert:</b>
suggest-note-new =
    { $count ->
        [one] { $count } kortforslag venter på å bli vurdert.
       *[other] { $count } kortforslag venter på å bli vurdert.
    }
suggest-note-answered = <b>Det har kommet svar fra den som foreslo dette kortet.</b>
suggest-note-change = <b>En av de to som godkjenner, ber om en endring.</b>
suggest-note-ready = <b>Begge plassene har godkjent. Kortet kan publiseres.</b>
suggest-note-review = <b>Et kortforslag venter på at du godkjenner det.</b>
suggest-note-freed = Plassen du hadde, er gjort ledig av en administrator. Takk for at du var med og godkjente kort.

suggest-prompt-question = Hva lurer du på? <b>Svar på denne meldingen.</b> Spørsmålet går til den som foreslo kortet, uten navnet ditt.
suggest-prompt-answer = <b>Svar på denne meldingen</b> med det du vil si. De som vurderer kortet, ser svaret, men ikke hvem du er.
suggest-prompt-comment = Hva tenker du om kortet? <b>Svar på denne meldingen.</b> De som vurderer kortet, ser kommentaren. Den som foreslo det, gjør det ikke.
suggest-prompt-change = Hva bør endres? <b>Svar på denne meldingen.</b>
suggest-prompt-text = Hvordan skal kortet lyde { $language }? <b>Svar på denne meldingen</b> med hele teksten.
suggest-prompt-decline = Hvorfor blir ikke kortet publisert? <b>Svar på denne meldingen.</b> Den som foreslo kortet, får lese begrunnelsen.
suggest-forget = Avbryt
suggest-forgotten = Avbrutt. Ingenting er endret.

suggest-remark-question = ❓ Spørsmål: { $text }
suggest-remark-answer = 💬 Svar: { $text }
suggest-remark-unreached = ⚠️ Spørsmålet kom ikke fram. Den som foreslo kortet, har stengt chatten med Eske.
suggest-remark-comment = { $who }: { $text }
suggest-remark-change = ✏️ { $who } ber om en endring: { $text }
suggest-remark-by-admin = Administrator

suggest-stranger = De som er med i et team der Eske er, kan foreslå kort. Jeg kan ikke se at du er med i et slikt team. Be en leder legge Eske til i gruppa deres, så er du velkommen.
suggest-many = Du har { $most } forslag som venter. Flere kan vi ikke ta imot om gangen. Vent til ett er vurdert, eller trekk ett tilbake med /suggest
suggest-text-first = Først trenger jeg teksten til kortet. Skriv den her, som en vanlig melding.
suggest-text-empty = Jeg trenger noen ord til kortet. Skriv et spørsmål eller en påstand.
suggest-text-long = Det ble litt langt for et kort: { $length } tegn. Bruk høyst { $most }. Ordene dine står fortsatt over, så du kan sende en kortere utgave.
suggest-words-empty = Jeg trenger noen ord. Svar på meldingen en gang til.
suggest-words-long = Det ble litt langt: { $length } tegn. Bruk høyst { $most }, og svar på meldingen en gang til.
suggest-media = Her kan jeg bare ta imot tekst, ikke bilder, talemeldinger eller filer. Skriv det med ord.
suggest-press-first = Jeg vet ikke hva disse ordene skal være til, så de er ikke lagret. Trykk først på en av knappene, og svar på meldingen som kommer.
suggest-no-edits = Endringer i en gammel melding kommer ikke med. Svar på meldingen en gang til med det du vil si.
suggest-sent-already = Forslaget er sendt, så teksten kan ikke endres her. Trekk det tilbake med /suggest, og foreslå kortet på nytt.
suggest-gone = Dette forslaget finnes ikke lenger. Det er trukket tilbake, forkastet, eller avgjort for lenge siden. /suggest begynner på et nytt.
suggest-decided = Forslaget er allerede avgjort og kan ikke trekkes tilbake.

review-none = Ingen kortforslag venter.
review-list =
    { $count ->
        [one] <b>{ $count } kortforslag venter</b>
       *[other] <b>{ $count } kortforslag venter</b>
    }
review-open = Se { $number }
review-show = Se forslagene
review-title = <b>Forslag { $number }</b>
review-languages = Mangler { $languages }. Team som bruker et språk som mangler, får ikke kortet.
review-from = Foreslått av et medlem, uten navn
review-approved = ✓ { $seat } har godkjent
review-lacking = … { $seat } har ikke godkjent ennå
review-earlier =
    { $count ->
        [one] { $count } tidligere melding vises ikke her.
       *[other] { $count } tidligere meldinger vises ikke her.
    }
review-approve = ✓ Godkjenn
review-change = Be om en endring
review-comment = Kommenter
review-publish = ✅ Publiser kortet
review-ask = Spør tilbake
review-text = ✏️ { $language }
review-deck = Velg kortstokk
review-decline = Avslå
review-back = ← Alle forslag
review-which-deck = Hvilken kortstokk skal kortet inn i?
review-published = ✅ <b>Kortet er publisert.</b>
review-declined = Forslaget er avslått. Den som foreslo kortet, får begrunnelsen.
review-thanks = Takk. Godkjenningen er notert.
review-not-allowed = Dette er for administratorer, og for dem som har fagplassen eller erfaringsplassen.
review-already-published = Dette forslaget er allerede publisert.
review-already-declined = Dette forslaget er allerede avslått.
review-changed = Kortet er endret siden du så det. Se på det en gang til.
review-needs = Kortet kan ikke publiseres ennå. Dette mangler: godkjenning fra { $seats }.
review-deck-first = Velg først en kortstokk som er i bruk.
review-approvals-off = Begge plassene må være fylt før noen kan godkjenne. Nå er en av dem ledig.

seat-professional = fagplassen
seat-experience = erfaringsplassen
seats-show = Se plassene
seats-title = <b>To plasser godkjenner nye kort</b>
seats-on = Begge plassene er fylt: Et foreslått kort publiseres først når begge har godkjent det.
seats-off = Godkjenning er slått av, fordi ikke begge plassene er fylt. Administratorene publiserer foreslåtte kort alene.
seat-empty = • { $seat }: ledig
seat-taken = • { $seat }: opptatt
seat-offer = Lag lenke til { $seat }
seat-free = Gjør { $seat } ledig
seat-link = Send denne lenka til den som skal ha { $seat }. Den virker én gang, og i 30 dager. En ny lenke gjør denne ugyldig.
seat-offered = <b>Du blir spurt om å ta { $seat }</b>
seat-means-professional = Den som har fagplassen, ser på foreslåtte kort med faglige øyne: Er innholdet riktig, og er det til hjelp for dem som jobber her? Et kort publiseres først når både fagplassen og erfaringsplassen har godkjent det. Du får en stille beskjed her for hvert kort.
seat-means-experience = Den som har erfaringsplassen, ser på foreslåtte kort for brukerforumet eller erfaringsrådet: Snakker kortet om mennesker slik vi selv vil bli snakket om? Et kort publiseres først når både fagplassen og erfaringsplassen har godkjent det. Du får en stille beskjed her for hvert kort.
seat-kept = Det er frivillig. Eske lagrer at denne Telegram-kontoen har plassen, og aldri hvorfor. Den som ga deg lenka, vet at du har fått den. Andre får ikke se hvem som har plassen. Du kan gi den fra deg når du vil med /seats, og da slettes det.
seat-accept = Ja, jeg tar plassen
seat-refuse = Nei takk
seat-refused = Det er helt i orden. Ingenting er lagret.
seat-own = <b>Du har { $seat }.</b> Takk! /suggestions viser kortene som venter.
seat-leave = Gi fra meg plassen
seat-left = Du har ikke { $seat } lenger, og Eske har slettet at du hadde den. Takk for hjelpen.
seat-link-used = Denne lenka er brukt, erstattet eller for gammel. Be om en ny fra den som ga deg den.
seat-taken-already = Plassen er opptatt. Gjør den ledig først.
seat-one-each = Du har den andre plassen. De to godkjenningene skal komme fra to mennesker. Vil du heller ha denne, gir du fra deg den andre med /seats
