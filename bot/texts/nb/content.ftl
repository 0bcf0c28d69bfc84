# Det `eske check` bemerker om ordlyden, og tabellen til `eske check --content`; ren tekst.

hint-closed = 💡 Dette kan besvares med ja eller nei: { $found } Begynn kanskje med hvordan, hva, hvor eller hvilke.
hint-statement = 💡 Her svarer folk på hvor godt noe stemmer. Da er en påstand lettere å svare på enn et spørsmål: { $found }
hint-numbers = 💡 Tallene er ikke de samme på alle språk: { $found }.
hint-name = 💡 «{ $found }» ber om navnet på noen. Spør kanskje heller om roller eller praksis.
hint-health = 💡 «{ $found }» spør ansatte om egen helse eller erfaring. Spør kanskje heller om praksis.
hint-repeated = 💡 To svar er like: «{ $found }».
hint-alike = 💡 Dette sier nesten det samme som { $other }. Kanskje det holder med ett av dem.

content-deck = kortstokk
content-cards = kort
content-languages = språk
content-processes = prosesser
content-longest = lengste tekst
content-categories = kategorier
content-all = alle
content-legend = Prosesser: C tilhørighet, H håp, I identitet, M mening, E egenmakt. Lengde i tegn.
