# Hva som er forskjellig mellom to versjoner av en kortstokk eller et fokusmøte, felt for felt.

difference-file-added = ➕ <b>Ny fil: { $title }</b>
difference-file-changed = <b>{ $title }</b>
difference-file-removed = ➖ <b>Fjernet: { $title }</b>
difference-file-retired = 🗄 <b>Tatt ut av bruk: { $title }</b>
difference-file-restored = ♻️ <b>Tatt i bruk igjen: { $title }</b>
difference-added = ➕ <b>Nytt:</b> { $text } · { $id }
difference-changed = ✏️ <b>Endret:</b> { $text } · { $id }
difference-removed = ➖ <b>Fjernet:</b> { $text } · { $id }
difference-retired = 🗄 <b>Tatt ut av bruk:</b> { $text } · { $id }
difference-restored = ♻️ <b>Tatt i bruk igjen:</b> { $text } · { $id }
difference-moved = ↕️ <b>Flyttet i rekkefølgen:</b> { $ids }
difference-more =
    { $count ->
        [one] … og { $count } endring til.
       *[other] … og { $count } endringer til.
    }
difference-none = <b>{ $title }</b>: Bare kommentarer eller oppsett i fila er endret.
difference-in-language = { $field }, { $language }

## Felt

field-language-nb = norsk
field-language-en = engelsk
field-language-he = hebraisk
field-title = Navn
field-about = Omtale
field-source = Kilde
field-format = Format
field-text = Tekst
field-options = Alternativ { $number }
field-poles = Ytterpunkt { $number }
field-pick = Hvor mange som velges
field-tags = Stikkord
field-follow-up = Spørsmål neste gang
field-follow-up-after = Følges opp etter
field-follow-up-text = Oppfølging
field-by = Skrevet av
field-note = Notat
field-check-question = Spørsmål etter teksten
field-check-options = Spørsmål etter teksten, svar { $number }
field-check-right = Spørsmål etter teksten, riktig svar
field-minutes = Minutter
field-do = Dette gjør dere
field-question = Spørsmål
field-hint = Tips til den som leder
field-input = Svarmåte
field-commitment = Avtale

## Formater

format-reflect = Noen ord
format-scale = Skala fra 1 til 5
format-choice = Ett alternativ
format-choose = Flere av mange råd
format-values = Verdier
format-dilemma = Dilemma
format-read = Les og bekreft
format-task = Oppgave
