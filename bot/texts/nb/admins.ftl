# Administratorer for Eske, hva de har gjort, og historikken til kortstokker og fokusmøter.

menu-history = Se hva som er endret, og hent det fram igjen
menu-undo = Angre din siste endring
menu-admins = Se hvem som er administratorer
menu-audit = Se hva administratorene har gjort

## Administratorer

admins-title =
    <b>Administratorer for Eske</b>
    De kan endre kortstokkene, planlegge for alle team og gi andre den samme rettigheten. Svar på kort ser de ikke.
admins-configured = Står i <code>ESKE_ADMINS</code>, og kan bare endres der:
admins-granted = Har fått rettigheten her:
admins-line = • { $name } · <code>{ $id }</code>
admins-no-name = (uten navn)
admins-button-link = Gi noen rettigheten
admins-button-revoke = Ta rettigheten fra { $who }
admins-button-revoke-yes = Ja, ta den tilbake
admins-link =
    Send denne lenka til den som skal bli administrator. Den kan brukes én gang, i ett døgn. Du får beskjed når den er brukt.
    <code>{ $link }</code>
    Send den bare til rett person: Den som åpner den, kan bli administrator.
admins-ask = Skal { $who } ikke lenger være administrator? Det personen har endret, blir stående.
admins-offer =
    <b>Vil du bli administrator for Eske?</b>
    Da kan du endre kortstokkene, planlegge for alle team og gi andre den samme rettigheten. Det du gjør, står i historikken med kontoen din. Vil du ikke, trenger du ikke gjøre noe.
admins-button-accept = Ja, det vil jeg
admins-accepted = Nå er du administrator for Eske. /help viser hva du kan gjøre.
admins-gone = Du er ikke lenger administrator for Eske.
admins-already = Du er administrator allerede. Send lenka til den som skal bli det.
admins-link-gone = Denne lenka gjelder ikke lenger. Be om en ny.
admins-is-configured = Denne administratoren står i ESKE_ADMINS. Det endres der Eske er installert.
admins-is-none = Denne personen er ikke administrator.
admins-last = Dette er den siste administratoren. Gi først noen andre rettigheten.
note-admin-accepted = Lenka du laget, er brukt. Kontoen { $id } er nå administrator for Eske. /admins viser hvem det er.

## Hva de har gjort

audit-title = <b>Hva administratorene har gjort</b>
audit-empty = Administratorene har ikke gjort noe ennå.
audit-line =
    { $when } · { $who }
    { $what } · <code>{ $about }</code>
who-you = du
who-admin = en administrator
who-disk = utenfor Eske
button-newer = ← Nyere
button-older = Eldre →
what-text = Teksten endret
what-format = Formatet endret
what-options = Alternativene endret
what-poles = Ytterpunktene endret
what-tags = Stikkordene endret
what-follow-up = Oppfølgingen endret
what-add = Kort lagt til
what-retire = Tatt ut av bruk
what-restore = Tatt i bruk igjen
what-move = Kort flyttet
what-new = Ny fil
what-head = Navn og omtale endret
what-file = Hele fila byttet ut
what-suggestion = Forslag publisert
what-undo = Angret
what-back = Tidligere versjon hentet fram
what-shipped = Tilbake til det som følger med Eske
what-disk = Endret i datamappa
what-grant = Rettighet gitt
what-revoke = Rettighet tatt tilbake
what-export = Fil hentet ut
what-decline = Forslag avslått
what-give-seat = Plass tilbudt
what-free-seat = Plass gjort ledig

## Historikk

history-title = <b>Historikken til «{ $title }»</b>
history-title-card = <b>Historikken til kortet { $card } i «{ $title }»</b>
history-empty = Her er ingenting endret ennå.
history-edit =
    { $when } · { $who }
    { $what }
history-edit-cards =
    { $when } · { $who }
    { $what } · { $cards }
history-no-words = Ordene er de samme. Forskjellen er i kommentarer, rekkefølge eller oppsett i fila.
history-button = Historikk
history-button-before = Hent fram slik det var før endringen
history-button-after = Hent fram slik det ble etter endringen
history-button-shipped = Gå tilbake til det som følger med Eske
history-button-yes = Ja, gjør det
history-ask = <b>Dette blir endret. Vil du gjøre det?</b>
history-back-done = <b>Det er gjort.</b> Angre med /undo
undo-done = <b>Dette er angret:</b>
history-which = Hvilken historikk vil du se? Her er det som er endret sist. Du kan også skrive navnet: <code>{ $command } dilemmaer</code>
history-file-deck = { $title }
history-file-script = { $title } (fokusmøte)
history-unknown = Jeg kjenner verken en kortstokk eller et fokusmøte som heter «{ $name }». /history viser det som er endret sist.
