# תכנון צעד אחר צעד, שאלה אחת בכל פעם, בצ׳אט הפרטי.

wizard-title = <b>תוכנית חדשה: { $team }</b> · { $step } מתוך { $steps }
wizard-title-change = <b>שינוי תוכנית: { $team }</b> · { $step } מתוך { $steps }
wizard-so-far = מה שנבחר עד כה: { $chosen }

wizard-ask-subject = <b>מה מתכננים?</b>
wizard-subject-cards = כרטיסים
wizard-subject-sessions = מפגשי מיקוד של רבע שעה
wizard-means-cards = <b>כרטיסים:</b> בימים שתבחרו יגיע לצ׳אט כרטיס, ועונים עליו כשנוח.
wizard-means-sessions = <b>מפגשי מיקוד של רבע שעה:</b> Eske מוביל את ישיבת ההנהלה בכמה שלבים קצרים. אין צורך להכין דבר.
wizard-ask-decks = <b>אילו חפיסות?</b> אפשר לבחור כמה.
wizard-deck =
    { $count ->
        [one] <b>{ $title }</b> · כרטיס אחד
        [two] <b>{ $title }</b> · שני כרטיסים
       *[other] <b>{ $title }</b> · { $count } כרטיסים
    }
wizard-ask-scripts = <b>אילו מפגשים?</b> אם תבחרו אחד, הוא יחזור בכל פעם. אם תבחרו כמה, הם יבואו בזה אחר זה, ואף מפגש לא יחזור לפני שהתקיימו כל האחרים. כדי לקרוא אותם קודם כתבו /focus
wizard-scripts-all = כולם, בזה אחר זה
wizard-scripts-many =
    { $count ->
        [one] מפגש אחד
        [two] שני מפגשים בזה אחר זה
       *[other] { $count } מפגשים בזה אחר זה
    }
wizard-ask-days = <b>באילו ימים?</b>
wizard-days-range = { $first } עד { $last }
wizard-keep = להשאיר: { $rule }
wizard-ask-time = <b>באיזו שעה?</b> לחצו על שעה או כתבו אותה, למשל 13:15. השעה היא לפי אזור הזמן { $zone }.
wizard-ask-rhythm = <b>באיזו תדירות?</b>
wizard-rhythm-weekly = כל שבוע
wizard-rhythm-every-2 = כל שבועיים
wizard-rhythm-every-4 = כל ארבעה שבועות
wizard-rhythm-first = { $days } הראשון בחודש
wizard-rhythm-last = { $days } האחרון בחודש
wizard-ask-starts = <b>איך יתחיל המפגש?</b>
wizard-starts-itself = מעצמו
wizard-starts-ask = לשאול אותנו קודם
wizard-means-itself = <b>מעצמו:</b> המפגש מתחיל בשעה שבחרתם. אין צורך ללחוץ על דבר.
wizard-means-ask = <b>לשאול אותנו קודם:</b> בקבוצה יופיע כפתור התחלה שפועל שעה אחת. כשתהיו מוכנים, מי שמובילים ילחצו עליו.
wizard-ask-open-for = <b>כמה זמן יהיה כל כרטיס פתוח?</b> אחר כך הוא נסגר והתוצאה מגיעה.
wizard-ask-visibility = <b>איך הצוות יענה?</b>
wizard-visibility-anonymous = תשובות אנונימיות
wizard-visibility-open = תשובות גלויות
wizard-visibility-talk = שיחה משותפת
wizard-means-anonymous = <b>תשובות אנונימיות:</b> איש לא רואה מי ענה מה. התשובות מוצגות אם עונים לפחות { $k }.
wizard-means-open = <b>תשובות גלויות:</b> מי שעונים במילים כותבים בצ׳אט, וכולם רואים מי כתב. התשובות בכפתורים אנונימיות.
wizard-means-talk = <b>שיחה משותפת:</b> לא נשמרות תשובות, רק מה שתסכמו יחד.
wizard-ask-confirm = <b>הכול נכון?</b>
wizard-quiet = שימו לב: השעה { $at } היא בשעות השקט. התוכנית בתוקף בכל זאת, כי כך בחרתם.

wizard-next = להמשיך
wizard-done = סיימתי, להציג את כל התוכנית
wizard-cancel = ביטול
wizard-yes = כן, לתכנן
wizard-yes-change = כן, לשנות
wizard-to-subject = כרטיסים או מפגשים?
wizard-to-decks = שינוי חפיסות
wizard-to-scripts = שינוי מפגשים
wizard-to-days = שינוי ימים
wizard-to-time = שינוי שעה
wizard-to-rhythm = שינוי תדירות
wizard-to-starts = שינוי ההתחלה
wizard-to-open-for = שינוי משך הזמן
wizard-to-visibility = שינוי אופן המענה

wizard-missing-subject = קודם בחרו מה מתכננים.
wizard-missing-decks = קודם בחרו לפחות חפיסה אחת.
wizard-missing-scripts = קודם בחרו לפחות מפגש אחד.
wizard-missing-days = קודם בחרו לפחות יום אחד.
wizard-missing-time = קודם בחרו שעה.
wizard-missing-rhythm = קודם בחרו תדירות.
wizard-missing-starts = קודם בחרו איך יתחיל המפגש.
wizard-missing-open-for = קודם בחרו כמה זמן יהיו הכרטיסים פתוחים.
wizard-missing-visibility = קודם בחרו איך הצוות יענה.
wizard-deck-gone = החפיסה הזאת כבר לא קיימת. בחרו חפיסה אחרת.
wizard-script-gone = המפגש הזה כבר לא קיים. בחרו מפגש אחר.
wizard-look-again = משהו השתנה מאז שראיתם את התוכנית. הסתכלו עליה שוב, ואם היא נכונה לחצו על כן.
wizard-ended = לפי הכלל הזה לא יהיו עוד מועדים. בחרו ימים אחרים.
wizard-changed-meanwhile = בינתיים מישהו אחר ממובילי הצוות שינה את התוכנית. הסתכלו עליה שוב. אם תלחצו על כן, היא תהיה כפי שהיא מופיעה כאן.
wizard-gone = התוכנית הזאת הסתיימה, בוטלה או נמחקה. כתבו /schedule כדי להתחיל תוכנית חדשה, או /schedules כדי לראות את הקיימות.
wizard-cancelled = בוטל. שום דבר לא תוכנן. כדי להתחיל מחדש כתבו /schedule
wizard-as-was = בוטל. התוכנית נשארה כפי שהייתה.
wizard-private = מתכננים בצ׳אט הפרטי, כדי שיישאר כאן שקט. הכפתור מיועד למי שמובילים את הצוות.
wizard-button-plan = לתכנן

schedule-change = לשנות…
schedule-changed = ✅ <b>התוכנית שונתה</b>
draw-comes-to = כרטיס בדרך לצוות ״{ $team }״.

which-team = באיזה צוות מדובר?
which-team-more = יש יותר צוותים ממה שאפשר להציג כאן. אם הצוות לא ברשימה, כתבו את הפקודה בקבוצה של הצוות.
which-team-none = לא מצאתי צוות שאתם מובילים. הוסיפו אותי לקבוצה של הצוות, שבה אתם מנהלים, ואומר שם שלום.
which-team-again = אני כבר לא רואה מה ביקשתם. כתבו את הפקודה שוב.
