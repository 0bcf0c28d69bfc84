# Språket som hver enkelt velger.

language-which = Hvilket språk skal jeg skrive til deg på? Kort og resultater kommer på teamets språk.
language-phone = Som på telefonen
language-chosen = Fra nå av skriver jeg norsk til deg. Kort og resultater kommer på teamets språk. /language endrer det.
language-as-phone = Fra nå av følger jeg språket på telefonen din, hvis jeg kan det. Kort og resultater kommer på teamets språk. /language endrer det.
