# Fokusmøtet: et kvarter som Eske leder, i én melding som fornyer seg.

session-place = { $place } · { $left } min igjen av denne delen
session-next = Deretter ({ $minutes } min): { $what }
session-reflect = ✍️ Skriv for deg selv. Eske lagrer ingenting av det.
session-taps =
    { $count ->
        [0] Ingen har svart ennå
        [one] { $count } har svart
       *[other] { $count } har svart
    } · 🔒 Anonymt. Når denne delen er over, vises svarene hvis minst { $k } har svart. Ellers slettes de.
session-leads = Den nederste raden er for dere som leder.
session-paused = ⏸ <b>Pause.</b> Møtet går videre av seg selv kl. { $at }.
session-ended = ✅ Takk for i dag!
session-stopped = ⏹ Dere avsluttet før tiden. Takk for det dere rakk.
session-asks = Nå er det satt av { $minutes } minutter til dette. Når dere er klare, trykker en av dere som leder, på knappen. Den virker til kl. { $until }.
session-asked = Møtet ble ikke startet. Skriv /focus når det passer å starte et.
session-last-minute = ⏰ <b>Siste minutt.</b> Nå skriver dere avtalen.

session-button-start = ▶ Start
session-button-next = Neste ▸
session-button-finish = Ferdig
session-button-more = + { $minutes } min
session-button-pause = Pause
session-button-resume = Gå videre
session-button-stop = Stopp
session-button-sound-on = 🔔 Slå på lyd i siste minutt
session-button-sound-off = 🔕 Slå av lyd i siste minutt

session-tapped = Svaret ditt: { $label }. Du kan endre det til denne delen er over.
session-now-next = Videre til neste del.
session-now-more =
    { $minutes ->
        [one] { $minutes } minutt til. Det er tatt fra delene som kommer.
       *[other] { $minutes } minutter til. De er tatt fra delene som kommer.
    }
session-now-paused = Pause. Møtet går videre av seg selv om ti minutter.
session-now-resumed = Møtet går videre.
session-now-stopped = Møtet er stoppet.
session-now-sound-on = Det kommer en melding med lyd i siste minutt.
session-now-sound-off = Det kommer ingen lyd i siste minutt.
session-starts = Møtet starter nå.
session-starts-in = Møtet starter nå i { $team }.
session-already = Noen andre trykket samtidig. Det er gjort én gang.

session-over = Dette møtet er over. Skriv /focus for å starte et nytt.
session-step-over = Denne delen er over. Svarene kan ikke endres lenger.
session-no-more = Delene som kommer, har ikke flere minutter å gi fra seg.
session-busy = Det er allerede et fokusmøte i gang i gruppa. Når det er over, kan dere starte et nytt.
session-start-late = Denne knappen gjelder ikke lenger. Skriv /focus i gruppa når dere vil starte et fokusmøte.
session-stranger = Dette møtet er for dem som er med i chatten. Svaret ditt ble ikke telt med.
session-none = Her er det ingen fokusmøter. De er for grupper, og må finnes på språket til teamet.
session-unknown = Det finnes ikke noe fokusmøte som heter «{ $script }». Skriv /focus til meg privat, så viser jeg alle.
session-nearly =
    Det finnes ikke noe fokusmøte som heter «{ $script }». Mener du dette?
    <code>/focus { $nearest }</code>

focus-list =
    <b>Fokusmøter</b>
    Et kvarter på ledermøtet som ingen trenger å forberede. Trykk på et av dem, så ser du hele møtet, minutt for minutt.
focus-length = { $minutes } minutter. I gruppa: <code>/focus { $script }</code>
focus-step = { $number } · { $minutes } min
focus-hint = 💡 { $hint }
focus-commitment = <b>Avtalen til slutt:</b> { $text }
focus-follow-up = <b>Neste møte begynner med:</b> { $text }
focus-start = ▶ Start nå i { $team }
menu-focus = Start et fokusmøte

schedule-what-session = <b>Fokusmøte</b>, { $when }
schedule-script = Møtet: { $scripts }.
schedule-scripts = Etter tur: { $scripts }.
schedule-scripts-many =
    { $count ->
        [one] { $count } møte.
       *[other] { $count } ulike møter, ett hver gang.
    }
schedule-starts-itself = Starter av seg selv.
schedule-starts-ask = Eske spør først. En av dere som leder, starter med et trykk.
schedule-run-session = Start et møte nå
session-last-outage = ⚠️ Forrige gang ({ $when }) ble møtet ikke startet, fordi Eske ikke var i gang.
session-last-team-paused = ⚠️ Forrige gang ({ $when }) ble møtet ikke startet, fordi Eske ikke kunne skrive her.
session-last-no-script = ⚠️ Forrige gang ({ $when }) ble møtet ikke startet, fordi det ikke fantes på teamets språk.
session-last-busy = ⚠️ Forrige gang ({ $when }) ble møtet ikke startet, fordi et annet var i gang.
session-last-unasked = Forrige gang ({ $when }) trykket ingen på «Start».
session-last-refused = ⚠️ Forrige gang ({ $when }) tok ikke Telegram imot meldingen.

note-session-outage = Fokusmøtet i { $team } som var planlagt { $when }, ble ikke startet. Eske var ikke i gang da, og etterpå var det for sent. Dere kan starte det nå, eller vente til neste gang.
note-session-busy = Fokusmøtet i { $team } som var planlagt { $when }, ble ikke startet, fordi et annet var i gang. Dere kan starte det når det andre er over.
note-session-no-script = Fokusmøtet i { $team } som var planlagt { $when }, ble ikke startet. Det finnes ikke på språket til teamet. /schedules viser planen.
note-session-refused = Telegram tok ikke imot fokusmøtet i { $team } som var planlagt { $when }. Kanskje er emnet lukket eller slettet. Når det er ordnet, starter dere et nytt med /focus
note-session-start = ▶ Start møtet

schedule-session-none =
    Her er det ingen fokusmøter. De er for grupper, og må finnes på språket til teamet. Kort kan dere planlegge slik:
    <code>/schedule dilemmaer mandag 08:30</code>
schedule-session-when =
    På hvilke dager skal det være fokusmøte? Skriv dem etter «focus»:
    <code>/schedule focus mandag 08:30</code>
schedule-session-word =
    Jeg forstår ikke «{ $word }» her. Det kan se slik ut:
    <code>/schedule focus mandag 08:30</code>
    <code>/schedule focus annenhver uke mandag 08:30 spør</code>
schedule-script-nearly =
    Det finnes ikke noe fokusmøte som heter «{ $script }». Mener du «{ $nearest }»? Da skriver du:
    <code>/schedule focus:{ $nearest } mandag 08:30</code>
schedule-script-unknown =
    Det finnes ikke noe fokusmøte som heter «{ $script }». Disse finnes: { $scripts }. Uten navn går de etter tur:
    <code>/schedule focus mandag 08:30</code>
