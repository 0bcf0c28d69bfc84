# Kortstokkene på administratorenes bord: se, søke, endre, publisere.

menu-decks = Se og endre kortstokkene

decks-title = <b>Kortstokkene</b>
decks-how = Trykk på en kortstokk for å åpne den. Søk i alle kort og fokusmøter, på alle språk: <code>{ $command } håp</code>
decks-count =
    { $count ->
        [one] <b>{ $title }</b> · { $count } kort
       *[other] <b>{ $title }</b> · { $count } kort
    }
decks-missing = mangler { $languages }
decks-shipped = følger med Eske
decks-changed = følger med Eske, endret her
decks-own = deres egen
decks-source = Kilde: { $source } · navn i kommandoer: <code>{ $id }</code>
decks-is-retired = 🗄 Tatt ut av bruk: Det deles ikke ut kort herfra.
decks-continue = ✏️ Fortsett: { $name }
decks-new = + Ny kortstokk
decks-add = + Nytt kort
decks-rename = Navn og omtale
decks-retire = Ta ut av bruk …
decks-restore = Ta i bruk igjen …
decks-all = Alle kortstokkene
decks-before = ← Forrige
decks-after = Neste → ({ $page } av { $pages })
decks-found =
    { $count ->
        [one] <b>{ $count } kort med «{ $query }»</b>
       *[other] <b>{ $count } kort med «{ $query }»</b>
    }
decks-found-none = Ingen kort og ingen fokusmøter har «{ $query }» i tekst, alternativer, stikkord eller id. Prøv et kortere ord, eller bare begynnelsen av det.
decks-found-again = Jeg har ikke lenger ordene du søkte etter. Skriv /decks og ordene en gang til.
decks-move-where = <b>Hvilken kortstokk skal kortet flyttes til?</b> «{ $card }»
decks-move-nowhere = Det finnes ingen annen kortstokk å flytte til. Lag først en ny med /decks
decks-private = Kortstokkene ser og endrer du i den private chatten.
decks-button-private = Åpne kortstokkene

decks-retire-deck = <b>Vil du ta «{ $name }» ut av bruk?</b> Da deles det ikke ut flere kort herfra, og planer som bare bruker denne kortstokken, får ingen kort. Kort som er åpne nå, og resultater, blir som de er.
decks-restore-deck = <b>Vil du ta «{ $name }» i bruk igjen?</b> Da kan kortene deles ut fra nå av.
decks-retire-card = <b>Vil du ta dette kortet ut av bruk?</b> Da deles det ikke ut mer. «{ $name }»
decks-restore-card = <b>Vil du ta dette kortet i bruk igjen?</b> Da kan det deles ut fra nå av. «{ $name }»
decks-move-card = <b>Vil du flytte kortet til «{ $deck }»?</b> «{ $name }»
decks-yes-retire = Ja, ta ut av bruk
decks-yes-restore = Ja, ta i bruk igjen
decks-yes-move = Ja, flytt kortet
decks-done = Det er gjort. Angre med /undo

decks-gone = Denne kortstokken finnes ikke lenger. /decks viser dem som finnes.
decks-card-gone = Dette kortet er ikke lenger i kortstokken. Kanskje er det flyttet. Søk etter det med /decks og et ord fra kortet.

## Ett kort

desk-published = ✅ <b>Publisert.</b> Slik er kortet nå. Angre med /undo
desk-card = <b>{ $deck }</b> · kort { $number } av { $count } · <code>{ $id }</code>
desk-format = Format: { $format }
desk-tags = Stikkord: { $tags }
desk-note = Notat: { $note }
desk-is-retired = 🗄 Tatt ut av bruk: Kortet deles ikke ut.
desk-missing = ⚠️ Mangler { $languages }. Team som bruker et språk som mangler, får ikke kortet.
desk-follow-up =
    { $days ->
        [one] Etter { $days } dag: { $text }
       *[other] Etter { $days } dager: { $text }
    }
desk-pick =
    { $count ->
        [one] Hver velger { $count }.
       *[other] Hver velger { $count }.
    }
desk-check = Spørsmål etter teksten: { $question }
desk-continue = ✏️ Fortsett med endringen din
desk-change = ✏️ Endre
desk-move = Flytt …
desk-preview = Slik ser knappen ut for dem som svarer. Her gjør den ingenting.

desk-in-nb = på norsk
desk-in-en = på engelsk
desk-in-he = på hebraisk

desk-to-title = Navn
desk-to-about = Omtale
desk-to-text = Tekst
desk-to-options = Alternativer
desk-to-poles = Ytterpunkter
desk-to-check = Spørsmål
desk-to-pick = Hvor mange
desk-to-format = Format
desk-to-tags = Stikkord
desk-to-follow-up = Oppfølging

desk-tag-connectedness = Tilhørighet
desk-tag-hope = Håp
desk-tag-identity = Identitet
desk-tag-meaning = Mening
desk-tag-empowerment = Egenmakt

## En endring

desk-draft-card = ✏️ <b>Utkast til endring i «{ $deck }».</b> Ingen andre ser det ennå.
desk-draft-new-card = ✏️ <b>Utkast til nytt kort i «{ $deck }».</b> Ingen andre ser det ennå.
desk-draft-head = ✏️ <b>Utkast til navn og omtale for «{ $deck }».</b> Ingen andre ser det ennå.
desk-draft-new-deck = ✏️ <b>Utkast til ny kortstokk: «{ $deck }».</b> Ingen andre ser det ennå.

desk-ask-title = ✍️ <b>Hva skal kortstokken hete { $language }?</b> Svar på denne meldingen, eller bare skriv her.
desk-ask-name = ✍️ <b>Skriv et kort navn til kommandoer,</b> med små bokstaver fra a til z, tall og bindestrek, for eksempel <code>min-kortstokk</code>. Det må være ledig.
desk-ask-about = ✍️ <b>Skriv én eller to setninger { $language } om kortstokken,</b> til dem som skal velge den.
desk-ask-text = ✍️ <b>Skriv teksten til kortet { $language }.</b> Svar på denne meldingen, eller bare skriv her.
desk-ask-options = ✍️ <b>Skriv alternativene { $language },</b> ett på hver linje.
desk-ask-poles = ✍️ <b>Skriv de to ytterpunktene { $language },</b> ett på hver linje. Ingen av dem er fasiten.
desk-ask-check = ✍️ <b>Skriv spørsmålet { $language } på første linje og svarene under,</b> ett på hver linje, med { $sign } foran det riktige.
desk-ask-pick = <b>Hvor mange skal hver velge?</b>
desk-ask-format = <b>Hvordan skal kortet besvares?</b>
desk-ask-tags = <b>Trykk på de prosessene som kortet handler om,</b> eller skriv alle stikkordene med komma imellom. Bruk bare små bokstaver fra a til z, tall og bindestrek.
desk-ask-follow-up = ✍️ <b>Hva skal teamet få spørsmål om senere, og når?</b> Skriv { $language }, for eksempel: 2 uker: Hva ble annerledes?

desk-ask-more = <b>Hva vil du endre?</b>
desk-unchanged = Ingenting er endret ennå.
desk-ready = <b>Slik blir det. Vil du publisere det?</b>
desk-others = På { $languages } er teksten fortsatt den gamle. Se om den passer ennå.
desk-overtaken = ⚠️ <b>Imens har noen andre publisert en endring i det samme.</b> Her er utkastet ditt sammen med den endringen. Se på det, og publiser en gang til.
desk-clash = Dette har dere begge endret: { $fields }. Publiserer du, er det din endring som gjelder.
desk-discarded = Utkastet er forkastet. Ingenting er endret.

desk-publish = ✅ Publiser
desk-more = Endre mer
desk-discard = Forkast
desk-look = Se på det
desk-no-follow-up = Ingen oppfølging

desk-no-edits = Endringer i en melding du allerede har sendt, kommer ikke med i utkastet. Svar på utkastet med den nye teksten, eller trykk på det du vil endre.
desk-words-none = Jeg trenger noen ord. Skriv dem i en melding.
desk-lines =
    { $count ->
        [one] De andre språkene har { $count } alternativ. Skriv like mange linjer.
       *[other] De andre språkene har { $count } alternativer. Skriv like mange linjer.
    }
desk-two-lines = Et dilemma har to ytterpunkter. Skriv to linjer, én for hvert.
desk-check-right = Sett { $sign } foran det ene svaret som er riktig, og send det en gang til: spørsmålet på første linje, ett svar på hver linje under.
desk-follow-up-how = Skriv hvor lenge etterpå, kolon, og så teksten, for eksempel: 2 uker: Hva ble annerledes?
desk-follow-up-far = Det kan være fra én dag til et år etter kortet. Skriv for eksempel: 10 dager: Hva ble annerledes?
desk-name-taken = Navnet «{ $id }» er opptatt, kanskje av en kortstokk som er tatt ut av bruk. Skriv et annet.
desk-gone = Dette utkastet finnes ikke lenger: Det er publisert, forkastet eller for gammelt. /decks viser kortstokkene slik de er.
