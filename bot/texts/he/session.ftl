# מפגש המיקוד: רבע שעה ש־Eske מוביל, בהודעה אחת שמתחדשת.

session-place =
    { $left ->
        [one] { $place } · נותרה דקה אחת לחלק הזה
        [two] { $place } · נותרו שתי דקות לחלק הזה
       *[other] { $place } · נותרו { $left } דקות לחלק הזה
    }
session-next =
    { $minutes ->
        [one] אחר כך (דקה אחת): { $what }
        [two] אחר כך (שתי דקות): { $what }
       *[other] אחר כך ({ $minutes } דקות): { $what }
    }
session-reflect = ✍️ כתבו לעצמכם. Eske לא שומר שום דבר מזה.
session-taps =
    { $count ->
        [0] עוד אין תשובות
        [one] ענה אדם אחד
        [two] ענו שניים
       *[other] ענו { $count }
    } · 🔒 אנונימי. כשהחלק הזה ייגמר, התשובות יוצגו אם יענו לפחות { $k } אנשים, אחרת יימחקו.
session-leads = השורה התחתונה מיועדת למי שמובילים את המפגש.
session-paused = ⏸ <b>הפסקה.</b> המפגש ימשיך מעצמו בשעה { $at }.
session-ended = ✅ תודה על היום!
session-stopped = ⏹ סיימתם לפני הזמן. תודה על מה שהספקתם.
session-asks =
    { $minutes ->
        [one] עכשיו מוקדשת לזה דקה אחת.
        [two] עכשיו מוקדשות לזה שתי דקות.
       *[other] עכשיו מוקדשות לזה { $minutes } דקות.
    } כשתהיו מוכנים, מי שמובילים ילחצו על הכפתור. הוא פועל עד השעה { $until }.
session-asked = המפגש לא התחיל. כדי להתחיל מפגש כשנוח לכם, כתבו /focus
session-last-minute = ⏰ <b>הדקה האחרונה.</b> עכשיו כותבים את ההתחייבות.

session-button-start = ▶ להתחיל
session-button-next = הבא ◂
session-button-finish = סיום
session-button-more = + { $minutes } דק׳
session-button-pause = הפסקה
session-button-resume = להמשיך
session-button-stop = לעצור
session-button-sound-on = 🔔 צליל בדקה האחרונה
session-button-sound-off = 🔕 בלי צליל בדקה האחרונה

session-tapped = התשובה שלכם: { $label }. אפשר לשנות אותה עד סוף החלק הזה.
session-now-next = עוברים לחלק הבא.
session-now-more =
    { $minutes ->
        [one] עוד דקה אחת, על חשבון החלקים הבאים.
        [two] עוד שתי דקות, על חשבון החלקים הבאים.
       *[other] עוד { $minutes } דקות, על חשבון החלקים הבאים.
    }
session-now-paused = הפסקה. המפגש ימשיך מעצמו בעוד עשר דקות.
session-now-resumed = המפגש ממשיך.
session-now-stopped = המפגש נעצר.
session-now-sound-on = בדקה האחרונה תגיע הודעה עם צליל.
session-now-sound-off = לא יהיה צליל בדקה האחרונה.
session-starts = המפגש מתחיל עכשיו.
session-starts-in = המפגש מתחיל עכשיו בצוות ״{ $team }״.
session-already = הייתה עוד לחיצה באותו רגע. הפעולה נעשתה פעם אחת.

session-over = המפגש הזה נגמר. כדי להתחיל מפגש חדש כתבו /focus
session-step-over = החלק הזה נגמר, ולכן כבר אי אפשר לשנות תשובות.
session-no-more = בחלקים הבאים לא נשארו דקות שאפשר לקחת מהן.
session-busy = כבר מתקיים מפגש מיקוד בקבוצה. כשהוא ייגמר אפשר יהיה להתחיל מפגש נוסף.
session-start-late = הכפתור הזה כבר לא בתוקף. כשתרצו להתחיל מפגש מיקוד, כתבו בקבוצה /focus
session-stranger = המפגש הזה מיועד למי שנמצאים בצ׳אט. התשובה שלכם לא נספרה.
session-none = אין כאן מפגשי מיקוד. הם מיועדים לקבוצות, בשפה של הצוות.
session-unknown = אין מפגש מיקוד בשם ״{ $script }״. כתבו לי בפרטי /focus ואציג את כולם.
session-nearly =
    אין מפגש מיקוד בשם ״{ $script }״. התכוונתם לזה?
    <code>/focus { $nearest }</code>

focus-list =
    <b>מפגשי מיקוד</b>
    רבע שעה בישיבת ההנהלה, בלי שמישהו צריך להכין משהו. לחצו על מפגש כדי לראות את כולו, דקה אחר דקה.
focus-length =
    { $minutes ->
        [one] דקה אחת. בקבוצה: <code>/focus { $script }</code>
        [two] שתי דקות. בקבוצה: <code>/focus { $script }</code>
       *[other] { $minutes } דקות. בקבוצה: <code>/focus { $script }</code>
    }
focus-step =
    { $minutes ->
        [one] { $number } · דקה אחת
        [two] { $number } · שתי דקות
       *[other] { $number } · { $minutes } דקות
    }
focus-hint = 💡 { $hint }
focus-commitment = <b>ההתחייבות בסוף:</b> { $text }
focus-follow-up = <b>המפגש הבא נפתח בשאלה:</b> { $text }
focus-start = ▶ להתחיל עכשיו בצוות ״{ $team }״
menu-focus = להתחיל מפגש מיקוד

schedule-what-session = <b>מפגש מיקוד</b>, { $when }
schedule-script = המפגש: { $scripts }.
schedule-scripts = בזה אחר זה: { $scripts }.
schedule-scripts-many =
    { $count ->
        [one] מפגש אחד.
        [two] שני מפגשים שונים, אחד בכל פעם.
       *[other] { $count } מפגשים שונים, אחד בכל פעם.
    }
schedule-starts-itself = מתחיל מעצמו.
schedule-starts-ask = Eske שואל קודם, ומי שמובילים מתחילים בלחיצה.
schedule-run-session = להתחיל מפגש עכשיו
session-last-outage = ⚠️ בפעם הקודמת ({ $when }) המפגש לא התחיל, כי Eske לא פעל.
session-last-team-paused = ⚠️ בפעם הקודמת ({ $when }) המפגש לא התחיל, כי Eske לא היה יכול לכתוב כאן.
session-last-no-script = ⚠️ בפעם הקודמת ({ $when }) המפגש לא התחיל, כי הוא לא קיים בשפת הצוות.
session-last-busy = ⚠️ בפעם הקודמת ({ $when }) המפגש לא התחיל, כי התקיים מפגש אחר.
session-last-unasked = בפעם הקודמת ({ $when }) אף אחד לא לחץ על ״להתחיל״.
session-last-refused = ⚠️ בפעם הקודמת ({ $when }) טלגרם לא קיבל את ההודעה.

note-session-outage = מפגש המיקוד בצוות ״{ $team }״ שתוכנן ל{ $when } לא התחיל. Eske לא פעל אז, ואחר כך כבר היה מאוחר מדי. אפשר להתחיל אותו עכשיו או לחכות לפעם הבאה.
note-session-busy = מפגש המיקוד בצוות ״{ $team }״ שתוכנן ל{ $when } לא התחיל, כי התקיים מפגש אחר. אפשר להתחיל אותו כשהאחר ייגמר.
note-session-no-script = מפגש המיקוד בצוות ״{ $team }״ שתוכנן ל{ $when } לא התחיל. הוא לא קיים בשפת הצוות. התוכנית מופיעה ב־/schedules
note-session-refused = טלגרם לא קיבל את מפגש המיקוד בצוות ״{ $team }״ שתוכנן ל{ $when }. אולי הנושא נסגר או נמחק. אחרי שזה יסודר, כתבו /focus כדי להתחיל מפגש חדש.
note-session-start = ▶ להתחיל את המפגש

schedule-session-none =
    אין כאן מפגשי מיקוד. הם מיועדים לקבוצות, בשפה של הצוות. כך אפשר לתכנן כרטיסים:
    <code>/schedule dilemmaer ראשון 08:30</code>
schedule-session-when =
    באילו ימים יהיה מפגש מיקוד? כתבו אותם אחרי המילה focus:
    <code>/schedule focus ראשון 08:30</code>
schedule-session-word =
    המילה ״{ $word }״ לא מובנת לי כאן. אפשר לכתוב כך:
    <code>/schedule focus ראשון 08:30</code>
    <code>/schedule focus כל שבועיים ראשון 08:30 לשאול</code>
schedule-script-nearly =
    אין מפגש מיקוד בשם ״{ $script }״. התכוונתם ל״{ $nearest }״? כתבו כך:
    <code>/schedule focus:{ $nearest } ראשון 08:30</code>
schedule-script-unknown =
    אין מפגש מיקוד בשם ״{ $script }״. אלה הקיימים: { $scripts }. בלי שם הם באים בזה אחר זה:
    <code>/schedule focus ראשון 08:30</code>
