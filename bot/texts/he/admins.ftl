# האחראים על Eske, מה הם עשו, וההיסטוריה של חפיסות ומפגשי מיקוד.

menu-history = לראות מה השתנה ולהחזיר
menu-undo = לבטל את השינוי האחרון שלכם
menu-admins = לראות מי אחראים על Eske
menu-audit = לראות מה עשו האחראים על Eske

## האחראים על Eske

admins-title =
    <b>האחראים על Eske</b>
    הם יכולים לשנות את החפיסות, לתכנן לכל הצוותים ולתת לאחרים את אותה הרשאה. את התשובות לכרטיסים הם לא רואים.
admins-configured = רשומים ב־<code>ESKE_ADMINS</code>, ואפשר לשנות זאת רק שם:
admins-granted = קיבלו את ההרשאה כאן:
admins-line = • { $name } · <code>{ $id }</code>
admins-no-name = (בלי שם)
admins-button-link = לתת הרשאה
admins-button-revoke = לקחת את ההרשאה מ־{ $who }
admins-button-revoke-yes = כן, לקחת אותה בחזרה
admins-link =
    שלחו את הקישור הזה למי שיקבלו את ההרשאה. אפשר להשתמש בו פעם אחת, במשך יממה. תקבלו כאן הודעה כשישתמשו בו.
    <code>{ $link }</code>
    שלחו אותו רק לאדם הנכון: מי שיפתחו אותו יוכלו לקבל את ההרשאה.
admins-ask = לקחת את ההרשאה מ־{ $who }? השינויים שכבר נעשו יישארו.
admins-offer =
    <b>רוצים להיות מהאחראים על Eske?</b>
    תוכלו לשנות את החפיסות, לתכנן לכל הצוותים ולתת לאחרים את אותה הרשאה. מה שתעשו יופיע בהיסטוריה עם החשבון שלכם. לא מתאים לכם? אין צורך לעשות דבר.
admins-button-accept = כן, נשמח
admins-accepted = מעכשיו אתם מהאחראים על Eske. מה אפשר לעשות: /help
admins-gone = אתם כבר לא מהאחראים על Eske.
admins-already = כבר יש לכם הרשאה. שלחו את הקישור למי שאמורים לקבל אותה.
admins-link-gone = הקישור הזה כבר לא בתוקף. בקשו קישור חדש.
admins-is-configured = ההרשאה הזאת רשומה ב־ESKE_ADMINS, ומשנים אותה במקום שבו Eske מותקן.
admins-is-none = לאדם הזה אין הרשאה.
admins-last = אין אחראים נוספים על Eske. תנו קודם הרשאה למישהו נוסף.
note-admin-accepted = מישהו השתמש בקישור שיצרתם. לחשבון { $id } יש עכשיו הרשאה לנהל את Eske. מי זה: /admins

## מה נעשה

audit-title = <b>מה עשו האחראים על Eske</b>
audit-empty = עדיין לא נעשה כאן דבר.
audit-line =
    { $when } · { $who }
    { $what } · <code>{ $about }</code>
who-you = אתם
who-admin = מישהו מהאחראים
who-disk = מחוץ ל־Eske
button-newer = חדשים יותר
button-older = ישנים יותר
what-text = שינוי הטקסט
what-format = שינוי התבנית
what-options = שינוי האפשרויות
what-poles = שינוי הקצוות
what-tags = שינוי התגיות
what-follow-up = שינוי שאלת ההמשך
what-add = הוספת כרטיס
what-retire = הוצאה משימוש
what-restore = החזרה לשימוש
what-move = העברת כרטיס
what-new = קובץ חדש
what-head = שינוי השם והתיאור
what-file = החלפת הקובץ כולו
what-suggestion = פרסום הצעה
what-undo = ביטול שינוי
what-back = החזרת גרסה קודמת
what-shipped = חזרה לגרסה שמגיעה עם Eske
what-disk = שינוי בתיקיית הנתונים
what-grant = מתן הרשאה
what-revoke = לקיחת הרשאה
what-export = הורדת קובץ
what-decline = דחיית הצעה
what-give-seat = הצעת תפקיד
what-free-seat = פינוי תפקיד

## היסטוריה

history-title = <b>ההיסטוריה של ״{ $title }״</b>
history-title-card = <b>ההיסטוריה של הכרטיס { $card } בחפיסה ״{ $title }״</b>
history-empty = עדיין לא השתנה כאן דבר.
history-edit =
    { $when } · { $who }
    { $what }
history-edit-cards =
    { $when } · { $who }
    { $what } · { $cards }
history-no-words = המילים לא השתנו. ההבדל הוא בהערות, בסדר או במבנה של הקובץ.
history-button = היסטוריה
history-button-before = להחזיר למה שהיה לפני השינוי
history-button-after = להחזיר למה שהיה אחרי השינוי
history-button-shipped = לחזור לגרסה שמגיעה עם Eske
history-button-yes = כן, לבצע
history-ask = <b>זה מה שישתנה. לבצע?</b>
history-back-done = <b>בוצע.</b> לביטול: /undo
undo-done = <b>זה בוטל:</b>
history-which = איזו היסטוריה תרצו לראות? אלה השתנו לאחרונה. אפשר גם לכתוב את השם: <code>{ $command } dilemmaer</code>
history-file-deck = { $title }
history-file-script = { $title } (מפגש מיקוד)
history-unknown = לא מוכרים לי חפיסה או מפגש מיקוד בשם ״{ $name }״. מה השתנה לאחרונה: /history
