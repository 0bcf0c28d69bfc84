# Kalenderinvitasjoner: en møteserie blir en plan, og endringer i kalenderen endrer planen.

calendar-new = 📅 <b>Fra kalenderen, for { $team }</b>
calendar-when = Møtene er { $when }.
calendar-ask = <b>Hva skal Eske gjøre da?</b> Lede et fokusmøte på et kvarter, med et nytt program hver gang, eller dele ut et kort? Bare tidspunktene i invitasjonen lagres.
calendar-sessions = Fokusmøter
calendar-cards = Dele ut kort
calendar-change = 📅 <b>Endret i kalenderen, for { $team }</b>
calendar-was = Før: { $when }
calendar-becomes = Nå: { $when }
calendar-moved = Flyttet: { $was } → { $becomes }
calendar-skipped = Faller bort: { $at }
calendar-added = Kommer i tillegg: { $at }
calendar-more =
    { $count ->
        [one] … og { $count } dato til.
       *[other] … og { $count } datoer til.
    }
calendar-ask-change = <b>Skal planen endres slik?</b>
calendar-off = 📅 <b>Møteserien for { $team } har ingen flere møter i kalenderen.</b> Hva skal skje med planen?
calendar-pause = Sett planen på pause
calendar-keep = Behold planen
calendar-old = Denne invitasjonen er eldre enn den planen bygger på. Ingenting er endret. Send den nyeste fra kalenderen.
calendar-same = Planen er allerede slik. Ingenting er endret.
calendar-unknown = Denne fila endrer eller avlyser møter som ikke er planlagt her. Send invitasjonen til hele møteserien først.
calendar-again = Planen er endret siden du fikk dette forslaget. Send invitasjonen en gang til.

calendar-too-big = Fila er for stor for en invitasjon. Send invitasjonen til bare dette møtet (.ics, høyst 1 MB), ikke hele kalenderen.
calendar-not-one = Dette er ikke en kalenderfil. Åpne møtet i kalenderen, lagre det som en fil som slutter på .ics, og send den hit.
calendar-broken = Jeg kan ikke lese denne kalenderfila. Lagre møtet fra kalenderen en gang til, og send den nye fila.
calendar-too-many = Fila har { $count } møter. Send invitasjonen til bare ett møte, ikke hele kalenderen.
calendar-answer = Dette er et svar på en invitasjon. Send selve invitasjonen.
calendar-no-recurrence = Dette møtet gjentar seg ikke. Send en møteserie, eller planlegg med /schedule.
calendar-several = Fila har { $count } møteserier. Send én av dem om gangen.
calendar-zone-unknown = Jeg kjenner ikke tidssonen «{ $zone }». Velg en vanlig tidssone for møtet i kalenderen, for eksempel Oslo, og send invitasjonen på nytt.
calendar-many-dates = Møteserien har flere enn { $most } enkeltdatoer. Lag en serie med færre unntak, og send den.
calendar-too-often = Møtene i serien kommer mer enn én gang om dagen, eller til et annet klokkeslett enn det første. Lag en serie med ett klokkeslett om dagen, og send den.
calendar-over = Denne møteserien har ingen flere datoer. Send en som fortsetter.
calendar-rule = Jeg forstår ikke hvordan møtet gjentar seg («{ $rule }»). Velg en enklere gjentakelse i kalenderen, for eksempel hver uke, og send invitasjonen på nytt.
calendar-all-day = Dette møtet varer hele dagen. Sett et klokkeslett på det i kalenderen, og send invitasjonen på nytt.
calendar-strange-date = Fila har en dato i år { $year }. Se på datoene i kalenderen, og send invitasjonen på nytt.
calendar-from-then-on = Denne fila endrer møtene fra én dato og framover. Send invitasjonen til hele serien i stedet.
