# Planer: hva som deles ut når, og det lederne får vite om det.

schedule-made = ✅ <b>Dette er planlagt</b>
schedule-what = <b>{ $decks }</b>, { $when }
schedule-how-anonymous = Anonyme svar. Hvert kort er åpent i { $length }.
schedule-how-open = Åpne svar, som alle ser. Hvert kort er åpent i { $length }.
schedule-how-talk = Til å snakke om sammen. Hvert kort er åpent i { $length }.
schedule-next = Neste:
schedule-paused = ⏸ På pause til noen starter den igjen.
schedule-paused-until = ⏸ På pause til { $until }.
schedule-ended = Planen er ferdig. Det kommer ikke flere.
schedule-ended-toast = Det kommer ikke flere å hoppe over.

schedules-title = <b>Planer for { $team }</b>
schedules-none =
    Ingenting er planlagt ennå. For eksempel:
    <code>/schedule dilemmaer tirsdag,torsdag 09:00</code>
schedules-open = Endre { $number }

schedule-pause = Pause …
schedule-skip = Hopp over neste
schedule-run = Del ut ett kort nå
schedule-delete = Slett …
schedule-resume = Start igjen
schedule-pause-weeks =
    { $weeks ->
        [one] { $weeks } uke
       *[other] { $weeks } uker
    }
schedule-pause-open = Til jeg starter den igjen
schedule-delete-really = Vil du slette planen? Resultatene så langt blir stående i chatten.
schedule-delete-yes = Ja, slett den
schedule-deleted = Planen er slettet.
schedule-gone = Denne planen finnes ikke lenger. /schedules viser dem som finnes.
schedule-now-paused = Planen er satt på pause.
schedule-now-resumed = Planen er i gang igjen.
schedule-now-skipped = Det neste er hoppet over.

rule-daily =
    { $interval ->
        [one] hver dag kl. { $at }
        [2] annenhver dag kl. { $at }
       *[other] hver { $interval }. dag kl. { $at }
    }
rule-weekdays = mandag til fredag kl. { $at }
rule-weekly =
    { $interval ->
        [one] hver { $days } kl. { $at }
        [2] annenhver uke på { $days } kl. { $at }
       *[other] hver { $interval }. uke på { $days } kl. { $at }
    }
rule-monthly-nth =
    { $ordinal ->
        [1] første { $days } i måneden kl. { $at }
        [2] andre { $days } i måneden kl. { $at }
        [3] tredje { $days } i måneden kl. { $at }
        [4] fjerde { $days } i måneden kl. { $at }
        [5] femte { $days } i måneden kl. { $at }
        [-1] siste { $days } i måneden kl. { $at }
       *[other] en { $days } i måneden kl. { $at }
    }{ $interval ->
        [one] {""}
        [2] , annenhver måned
       *[other] , hver { $interval }. måned
    }
rule-other = etter regelen { $rule } kl. { $at }
rule-zone = {""} ({ $zone }-tid)
rule-count =
    { $count ->
        [one] , { $count } gang i alt
       *[other] , { $count } ganger i alt
    }
rule-until = , til og med { $on }

delivery-late = Det forrige kortet ({ $when }) kom forsinket fordi Eske ikke var i gang da.
delivery-outage = ⚠️ Forrige gang ({ $when }) ble ingenting sendt, fordi Eske ikke var i gang.
delivery-team-paused = ⚠️ Forrige gang ({ $when }) ble ingenting sendt, fordi Eske ikke kunne skrive her.
delivery-no-card = ⚠️ Forrige gang ({ $when }) ble ingenting sendt, fordi kortstokken var tatt ut av bruk eller ikke hadde noe kort på teamets språk.
delivery-refused = ⚠️ Forrige gang ({ $when }) tok ikke Telegram imot kortet.
delivery-unknown = ⚠️ Det er ikke sikkert at kortet fra forrige gang ({ $when }) kom fram.

draw-comes = Et kort er på vei.
draw-no-card = Disse kortstokkene er tatt ut av bruk, eller har ikke kort på teamets språk. /help viser dem dere kan bruke.
draw-unknown-deck = Det finnes ingen kortstokk som heter «{ $deck }». Disse finnes: { $decks }
again-not-needed = Det trengs ikke lenger.

note-send-again = Send det på nytt
note-missed-outage =
    { $count ->
        [one] Kortet til { $team } som var planlagt { $when }, ble ikke sendt.
       *[other] { $count } kort til { $team } ble ikke sendt. Det siste var planlagt { $when }.
    } Eske var ikke i gang da, og etterpå var det for sent. Det neste kommer som planlagt.
note-missed-no-card =
    { $count ->
        [one] Kortet til { $team } som var planlagt { $when }, ble ikke sendt.
       *[other] { $count } kort til { $team } ble ikke sendt. Det siste var planlagt { $when }.
    } Kortstokken er tatt ut av bruk, eller har ikke kort på teamets språk. Med /schedules kan du velge en annen. /help viser dem dere kan bruke.
note-unknown = Det er ikke sikkert at kortet til { $team } som var planlagt { $when }, kom fram. Se etter i chatten. Er det ikke der, kan du sende det på nytt.
note-refused = Telegram tok ikke imot kortet til { $team } som var planlagt { $when }. Emnet kan være lukket eller slettet. Når det er ordnet, kan du sende kortet på nytt.
note-paused-gone = Eske er ikke lenger med i { $team }. Planene er satt på pause, ikke slettet. Legg til Eske igjen, så går de videre.
note-paused-rights = Eske har ikke lov til å skrive i { $team }. Planene er satt på pause, ikke slettet. La Eske sende meldinger igjen, så går de videre.
