# תוכניות: מה מחלקים ומתי, ומה מובילי הצוות מקבלים לדעת.

schedule-made = ✅ <b>התוכנית נקבעה</b>
schedule-what = <b>{ $decks }</b>, { $when }
schedule-how-anonymous = תשובות אנונימיות. כל כרטיס פתוח למשך { $length }.
schedule-how-open = תשובות גלויות. כל כרטיס פתוח למשך { $length }.
schedule-how-talk = לשיחה משותפת. כל כרטיס פתוח למשך { $length }.
schedule-next = המועדים הבאים:
schedule-paused = ⏸ התוכנית מושהית עד שממשיכים אותה.
schedule-paused-until = ⏸ התוכנית מושהית עד { $until }.
schedule-ended = התוכנית הסתיימה. לא יגיעו עוד.
schedule-ended-toast = אין עוד על מה לדלג.

schedules-title = <b>תוכניות: { $team }</b>
schedules-none =
    עוד לא תוכנן דבר. לדוגמה:
    <code>/schedule dilemmaer שלישי,חמישי 09:00</code>
schedules-open = לשנות { $number }

schedule-pause = להשהות…
schedule-skip = לדלג על הבא
schedule-run = לחלק כרטיס עכשיו
schedule-delete = למחוק…
schedule-resume = להמשיך
schedule-pause-weeks =
    { $weeks ->
        [one] שבוע אחד
        [two] שבועיים
       *[other] { $weeks } שבועות
    }
schedule-pause-open = עד שאמשיך אותה
schedule-delete-really = למחוק את התוכנית? התוצאות עד כה יישארו בצ׳אט.
schedule-delete-yes = כן, למחוק
schedule-deleted = התוכנית נמחקה.
schedule-gone = התוכנית הזאת כבר לא קיימת. רשימת התוכניות: /schedules
schedule-now-paused = התוכנית הושהתה.
schedule-now-resumed = התוכנית פועלת שוב.
schedule-now-skipped = מדלגים על הבא.

rule-daily =
    { $interval ->
        [one] כל יום בשעה { $at }
        [two] כל יומיים בשעה { $at }
       *[other] כל { $interval } ימים בשעה { $at }
    }
rule-weekdays = מיום שני עד יום שישי בשעה { $at }
rule-weekly =
    { $interval ->
        [one] כל { $days } בשעה { $at }
        [two] כל שבועיים ב{ $days } בשעה { $at }
       *[other] כל { $interval } שבועות ב{ $days } בשעה { $at }
    }
rule-monthly-nth =
    { $ordinal ->
        [1] { $days } הראשון בחודש בשעה { $at }
        [2] { $days } השני בחודש בשעה { $at }
        [3] { $days } השלישי בחודש בשעה { $at }
        [4] { $days } הרביעי בחודש בשעה { $at }
        [5] { $days } החמישי בחודש בשעה { $at }
        [-1] { $days } האחרון בחודש בשעה { $at }
       *[other] { $days } אחד בחודש בשעה { $at }
    }{ $interval ->
        [one] {""}
        [two] , כל חודשיים
       *[other] , כל { $interval } חודשים
    }
rule-other = לפי הכלל { $rule } בשעה { $at }
rule-zone = {""} (לפי { $zone })
rule-count =
    { $count ->
        [one] , פעם אחת
        [two] , פעמיים בסך הכול
       *[other] , { $count } פעמים בסך הכול
    }
rule-until = , עד { $on }, כולל

delivery-late = הכרטיס הקודם ({ $when }) הגיע באיחור, כי Eske לא פעל באותה שעה.
delivery-outage = ⚠️ בפעם הקודמת ({ $when }) לא נשלח דבר, כי Eske לא פעל.
delivery-team-paused = ⚠️ בפעם הקודמת ({ $when }) לא נשלח דבר, כי Eske לא היה יכול לכתוב כאן.
delivery-no-card = ⚠️ בפעם הקודמת ({ $when }) לא נשלח דבר, כי החפיסה יצאה משימוש, או שלא היה בה כרטיס בשפת הצוות.
delivery-refused = ⚠️ בפעם הקודמת ({ $when }) טלגרם לא קיבל את הכרטיס.
delivery-unknown = ⚠️ לא בטוח שהכרטיס מהפעם הקודמת ({ $when }) הגיע.

draw-comes = כרטיס בדרך.
draw-no-card = החפיסות האלה יצאו משימוש, או שאין בהן כרטיס בשפת הצוות. החפיסות שאפשר להשתמש בהן מופיעות ב־/help
draw-unknown-deck = אין חפיסה בשם ״{ $deck }״. אלה הקיימות: { $decks }
again-not-needed = כבר אין בזה צורך.

note-send-again = לשלוח שוב
note-missed-outage =
    { $count ->
        [one] הכרטיס לצוות ״{ $team }״ שתוכנן ל{ $when } לא נשלח.
        [two] שני כרטיסים לצוות ״{ $team }״ לא נשלחו. האחרון תוכנן ל{ $when }.
       *[other] { $count } כרטיסים לצוות ״{ $team }״ לא נשלחו. האחרון תוכנן ל{ $when }.
    } Eske לא פעל אז, ואחר כך כבר היה מאוחר מדי. הבא יגיע כמתוכנן.
note-missed-no-card =
    { $count ->
        [one] הכרטיס לצוות ״{ $team }״ שתוכנן ל{ $when } לא נשלח.
        [two] שני כרטיסים לצוות ״{ $team }״ לא נשלחו. האחרון תוכנן ל{ $when }.
       *[other] { $count } כרטיסים לצוות ״{ $team }״ לא נשלחו. האחרון תוכנן ל{ $when }.
    } החפיסה יצאה משימוש, או שאין בה כרטיס בשפת הצוות. אפשר לבחור חפיסה אחרת ב־/schedules, והחפיסות המתאימות מופיעות ב־/help
note-unknown = לא בטוח שהכרטיס לצוות ״{ $team }״ שתוכנן ל{ $when } הגיע. בדקו בצ׳אט. אם הוא לא שם, אפשר לשלוח אותו שוב.
note-refused = טלגרם לא קיבל את הכרטיס לצוות ״{ $team }״ שתוכנן ל{ $when }. אולי הנושא נסגר או נמחק. אחרי שזה יסודר, אפשר לשלוח את הכרטיס שוב.
note-paused-gone = Eske כבר לא נמצא בצוות ״{ $team }״. התוכניות הושהו ולא נמחקו. הוסיפו את Eske שוב והן ימשיכו.
note-paused-rights = ל־Eske אין הרשאה לכתוב בצוות ״{ $team }״. התוכניות הושהו ולא נמחקו. אפשרו ל־Eske שוב לשלוח הודעות והן ימשיכו.
