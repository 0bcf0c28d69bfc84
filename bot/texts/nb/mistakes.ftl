# Hva som er galt i en fil med kort eller et fokusmøte, og hva som er riktig. Stedet står foran.

## Fila

mistake-file-missing = Denne fila finnes ikke, men noe viser til den. Legg fila på plass, eller fjern lenka.
mistake-file-none = Dette er ikke en fil. Her skal det bare ligge filer. Flytt det til et annet sted.
mistake-file-unreadable = Eske får ikke lest denne fila ({ $reason }). Sjekk hvem som har tilgang til å lese den.
mistake-file-large = Fila er større enn { $most } kB. Del den opp i flere kortstokker.
mistake-file-name = Navnet «{ $name }» kan ikke brukes. Bruk små bokstaver fra a til z, tall og bindestrek, og avslutt med «{ $ending }», for eksempel «{ $example }».
mistake-file-empty = Fila er tom. Begynn med «{ $start }».
mistake-folder-missing = Denne mappa hører til Eske, men mangler. Installer Eske på nytt.
mistake-folder-unreadable = Eske får ikke åpnet denne mappa ({ $reason }). Sjekk at det er en mappe, og hvem som har lov til å lese den.
mistake-utf16 = Fila er lagret som UTF-16. Lagre den på nytt med tegnkodingen UTF-8.
mistake-utf8 = Dette tegnet er ikke UTF-8. Lagre fila på nytt med tegnkodingen UTF-8 (ikke Latin-1 eller Windows-1252).
mistake-hidden-sign = Her er det et skjult tegn ({ $code }). Fjern det. Eske ordner selv retningen på teksten.
mistake-more = Det er flere feil: { $count }. Rett disse først, og sjekk igjen.

## YAML

mistake-tab = Her står det et tabulatortegn. Bruk mellomrom.
mistake-directive = En linje kan ikke begynne med %. Fjern linja.
mistake-alias = «{ $sign }» viser til et annet sted, og det går ikke her. Skriv teksten helt ut, eller sett den i anførselstegn hvis tegnet hører med.
mistake-anchor = «{ $sign }» kan ikke brukes her. Fjern det, eller sett teksten i anførselstegn hvis tegnet hører med.
mistake-merge = «{ $sign }» kan ikke brukes her. Skriv feltene helt ut.
mistake-yaml-tag = «{ $sign }» kan ikke brukes her. Fjern det, eller sett teksten i anførselstegn hvis tegnet hører med.
mistake-too-deep = Lister og felt går mer enn { $most } nivåer ned. Se etter en klamme for mye.
mistake-second-document = Her begynner et nytt dokument. Fjern linja «---». Hver fil har én kortstokk eller ett fokusmøte.
mistake-field-name = Navnet på et felt må være ett enkelt ord foran kolon.
mistake-field-twice = «{ $field }» står her allerede, på linje { $line }. Fjern den ene.
mistake-colon = Her kan det ikke stå kolon. Hører det til teksten, sett hele teksten i anførselstegn. Hvis ikke, sjekk innrykket på linja.
mistake-colon-missing = Her mangler det et kolon. Skriv «navn: tekst», eller rykk inn linja hvis den hører til teksten over.
mistake-first-sign = En tekst kan ikke begynne med «{ $sign }» her. Sett hele teksten i anførselstegn.
mistake-quote-open = Anførselstegnet som åpner her, blir aldri lukket. Lukk det der teksten slutter.
mistake-backslash = Denne omvendte skråstreken gir ikke mening. Skriv den to ganger, eller bruk enkle anførselstegn rundt teksten.
mistake-bracket = Noe er galt mellom klammen på linje { $line }, kolonne { $column } og dette stedet. Sjekk at klammen er lukket, at det er komma mellom leddene, og at anførselstegnene er i par.
mistake-indentation = Denne linja passer ikke sammen med linjene over. Sjekk innrykket, og at anførselstegnene er i par.
mistake-yaml = Herfra kan ikke fila leses. Sjekk innrykk, anførselstegn og klammer.

## Felt

mistake-not-fields = Her skal det stå felt, ett på hver linje: { $known }.
mistake-not-list = «{ $field }» må være ei liste: hvert punkt på egen linje etter en bindestrek.
mistake-not-text = «{ $field }» må være én tekst.
mistake-not-languages = Skriv «{ $field }» én gang for hvert språk, på hver sin linje: { $example }
mistake-unknown-field = «{ $field }» er ukjent her. Mente du «{ $near }»?
mistake-unknown-field-none = «{ $field }» er ukjent her. Dette kan stå her: { $known }.
mistake-unknown-language = «{ $language }» er ikke et av språkene. Mente du «{ $near }»?
mistake-unknown-language-none = «{ $language }» er ikke et av språkene: { $known }.
mistake-unknown-word = «{ $value }» kan ikke stå i «{ $field }». Mente du «{ $near }»?
mistake-unknown-word-none = «{ $value }» kan ikke stå i «{ $field }». Velg ett av disse: { $known }.
mistake-field-missing = «{ $field }» mangler her. Legg det til.
mistake-few = «{ $field }» må ha minst { $least } punkter. Nå: { $count }.
mistake-count = «{ $field }» må ha { $least } til { $most } punkter. Nå: { $count }.
mistake-count-exact = «{ $field }» må ha nøyaktig { $most } punkter. Nå: { $count }.
mistake-number = «{ $field }» må være et helt tall fra { $least } til { $most }, uten anførselstegn.
mistake-number-other = «{ $field }» må være et av disse tallene, uten anførselstegn: { $known }.
mistake-true-false = «{ $field }» må være { $yes } eller { $no }, uten anførselstegn.
mistake-period = Eske forstår ikke «{ $value }» i «{ $field }». Skriv for eksempel «{ $days }» (dager) eller «{ $weeks }» (uker), høyst et år.

## Tekster

mistake-quotes = «{ $value }» blir ikke lest som tekst. Sett det i anførselstegn: "{ $value }".
mistake-text-empty = «{ $field }» er tomt. Skriv teksten, eller fjern feltet.
mistake-lines = «{ $field }» må stå på én linje.
mistake-long = «{ $field }» har { $length } tegn, men kan ha høyst { $most }. Gjør teksten kortere.
mistake-language-missing = «{ $field }» mangler på: { $languages }. Legg det til.
mistake-language-apart = «{ $field }» finnes ikke på noen av språkene som tekstene foran har. Skriv det også på et av disse: { $languages }.

## Kort

mistake-id = Id-en «{ $id }» kan ikke brukes. Bruk små bokstaver fra a til z, tall og bindestrek, for eksempel «{ $example }».
mistake-id-twice = Id-en «{ $id }» er allerede i bruk på linje { $line }. Velg en annen.
mistake-tag = Stikkordet «{ $tag }» kan ikke brukes. Bruk små bokstaver fra a til z, tall og bindestrek, for eksempel «{ $example }».
mistake-tag-near = Stikkordet «{ $tag }» er nesten «{ $near }». Skriv «{ $near }» hvis du mener recoveryprosessen. Hvis ikke, velg et annet ord.
mistake-format-needs = Formatet «{ $format }» trenger «{ $field }». Legg det til.
mistake-format-other = «{ $field }» hører ikke til formatet «{ $format }». Fjern det, eller bruk formatet: { $formats }.

## Program

mistake-step-sum = Trinnene tar { $total } minutter, men skal ta { $minutes } til sammen. Endre minuttene i trinnene, eller skriv en annen lengde i «minutes» øverst.
mistake-step-end = Første og siste trinn skal ta 1 minutt hvert: den forrige avtalen og den nye. Her står det { $minutes }.
mistake-question-missing = Svarmåten «{ $input }» trenger et «question» i samme trinn. Legg det til.
mistake-question-none = Ingen av trinnene har et spørsmål. Gi minst ett trinn et «question».

## Ord

mistake-phrase = Eske kan ikke søke etter «{ $value }». Skriv ord av bokstaver, med ett mellomrom mellom ordene, og minst { $shortest } bokstaver. Et ord kan begynne eller slutte med *, og | står mellom ord som kan stå på samme plass, for eksempel «{ $example }».
