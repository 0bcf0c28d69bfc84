# החפיסות על שולחן העריכה: לראות, לחפש, לשנות, לפרסם.

menu-decks = לראות ולשנות את החפיסות

decks-title = <b>החפיסות</b>
decks-how = לחצו על חפיסה כדי לפתוח אותה. חיפוש בכל הכרטיסים ומפגשי המיקוד, בכל השפות: <code>{ $command } תקווה</code>
decks-count =
    { $count ->
        [one] <b>{ $title }</b> · כרטיס אחד
        [two] <b>{ $title }</b> · שני כרטיסים
       *[other] <b>{ $title }</b> · { $count } כרטיסים
    }
decks-missing = חסר: { $languages }
decks-shipped = מגיעה עם Eske
decks-changed = מגיעה עם Eske, שונתה כאן
decks-own = שלכם
decks-source = מקור: { $source } · השם בפקודות: <code>{ $id }</code>
decks-is-retired = 🗄 החפיסה יצאה משימוש: לא מחלקים ממנה כרטיסים.
decks-continue = ✏️ להמשיך: { $name }
decks-new = + חפיסה חדשה
decks-add = + כרטיס חדש
decks-rename = שם ותיאור
decks-retire = להוציא משימוש…
decks-restore = להחזיר לשימוש…
decks-all = כל החפיסות
decks-before = הקודם
decks-after = הבא ({ $page } מתוך { $pages })
decks-found =
    { $count ->
        [one] <b>כרטיס אחד עם ״{ $query }״</b>
        [two] <b>שני כרטיסים עם ״{ $query }״</b>
       *[other] <b>{ $count } כרטיסים עם ״{ $query }״</b>
    }
decks-found-none = אין כרטיס או מפגש מיקוד עם ״{ $query }״ בטקסט, באפשרויות, בתגיות או במזהה. נסו מילה קצרה יותר, או רק את תחילתה.
decks-found-again = המילים שחיפשתם כבר לא אצלי. כתבו שוב /decks ואחריו את המילים.
decks-move-where = <b>לאיזו חפיסה להעביר את הכרטיס?</b> ״{ $card }״
decks-move-nowhere = אין חפיסה אחרת להעביר אליה. צרו קודם חפיסה חדשה עם /decks
decks-private = את החפיסות רואים ומשנים בצ׳אט הפרטי.
decks-button-private = לפתוח את החפיסות

decks-retire-deck = <b>להוציא את ״{ $name }״ משימוש?</b> לא יחולקו ממנה עוד כרטיסים, ותוכניות שמשתמשות רק בה יישארו בלי כרטיסים. כרטיסים שפתוחים עכשיו ותוצאות יישארו כפי שהם.
decks-restore-deck = <b>להחזיר את ״{ $name }״ לשימוש?</b> מעכשיו אפשר יהיה לחלק את הכרטיסים שלה.
decks-retire-card = <b>להוציא את הכרטיס הזה משימוש?</b> הוא לא יחולק עוד. ״{ $name }״
decks-restore-card = <b>להחזיר את הכרטיס הזה לשימוש?</b> מעכשיו אפשר יהיה לחלק אותו. ״{ $name }״
decks-move-card = <b>להעביר את הכרטיס לחפיסה ״{ $deck }״?</b> ״{ $name }״
decks-yes-retire = כן, להוציא משימוש
decks-yes-restore = כן, להחזיר לשימוש
decks-yes-move = כן, להעביר את הכרטיס
decks-done = בוצע. לביטול: /undo

decks-gone = החפיסה הזאת כבר לא קיימת. החפיסות הקיימות: /decks
decks-card-gone = הכרטיס הזה כבר לא בחפיסה. ייתכן שהועבר. חפשו אותו עם /decks ומילה מהכרטיס.

## כרטיס אחד

desk-published = ✅ <b>פורסם.</b> כך נראה הכרטיס עכשיו. לביטול: /undo
desk-card = <b>{ $deck }</b> · כרטיס { $number } מתוך { $count } · <code>{ $id }</code>
desk-format = תבנית: { $format }
desk-tags = תגיות: { $tags }
desk-note = הערה: { $note }
desk-is-retired = 🗄 יצא משימוש: הכרטיס לא מחולק.
desk-missing = ⚠️ חסר: { $languages }. צוותים שהשפה שלהם חסרה לא יקבלו את הכרטיס.
desk-follow-up =
    { $days ->
        [one] אחרי יום: { $text }
        [two] אחרי יומיים: { $text }
       *[other] אחרי { $days } ימים: { $text }
    }
desk-pick =
    { $count ->
        [one] בוחרים אפשרות אחת.
        [two] בוחרים שתי אפשרויות.
       *[other] בוחרים { $count } אפשרויות.
    }
desk-check = השאלה אחרי הטקסט: { $question }
desk-continue = ✏️ להמשיך בשינוי שלכם
desk-change = ✏️ לשנות
desk-move = להעביר…
desk-preview = כך הכפתור נראה למי שעונים. כאן הוא לא פועל.

desk-in-nb = בנורווגית
desk-in-en = באנגלית
desk-in-he = בעברית

desk-to-title = שם
desk-to-about = תיאור
desk-to-text = טקסט
desk-to-options = אפשרויות
desk-to-poles = שני הקצוות
desk-to-check = שאלה
desk-to-pick = כמה לבחור
desk-to-format = תבנית
desk-to-tags = תגיות
desk-to-follow-up = שאלת המשך

desk-tag-connectedness = קשר ושייכות
desk-tag-hope = תקווה
desk-tag-identity = זהות
desk-tag-meaning = משמעות
desk-tag-empowerment = העצמה

## שינוי

desk-draft-card = ✏️ <b>טיוטה לשינוי בחפיסה ״{ $deck }״.</b> עדיין לא גלויה לאחרים.
desk-draft-new-card = ✏️ <b>טיוטה לכרטיס חדש בחפיסה ״{ $deck }״.</b> עדיין לא גלויה לאחרים.
desk-draft-head = ✏️ <b>טיוטה לשם ולתיאור של החפיסה ״{ $deck }״.</b> עדיין לא גלויה לאחרים.
desk-draft-new-deck = ✏️ <b>טיוטה לחפיסה חדשה: ״{ $deck }״.</b> עדיין לא גלויה לאחרים.

desk-ask-title = ✍️ <b>איך תיקרא החפיסה { $language }?</b> הגיבו להודעה הזאת, או פשוט כתבו כאן.
desk-ask-name = ✍️ <b>כתבו שם קצר לפקודות,</b> באותיות אנגליות קטנות, בספרות ובמקפים, למשל <code>my-deck</code>. השם צריך להיות פנוי.
desk-ask-about = ✍️ <b>כתבו { $language } משפט או שניים על החפיסה,</b> למי שיבחרו אותה.
desk-ask-text = ✍️ <b>כתבו { $language } את הטקסט של הכרטיס.</b> הגיבו להודעה הזאת, או פשוט כתבו כאן.
desk-ask-options = ✍️ <b>כתבו { $language } את האפשרויות,</b> כל אחת בשורה משלה.
desk-ask-poles = ✍️ <b>כתבו { $language } את שני הקצוות,</b> כל אחד בשורה משלו. אף אחד מהם אינו התשובה הנכונה.
desk-ask-check = ✍️ <b>כתבו { $language } את השאלה בשורה הראשונה ואת התשובות מתחתיה,</b> כל אחת בשורה משלה, עם { $sign } לפני התשובה הנכונה.
desk-ask-pick = <b>כמה אפשרויות לבחור?</b>
desk-ask-format = <b>איך עונים על הכרטיס?</b>
desk-ask-tags = <b>לחצו על התהליכים שהכרטיס עוסק בהם,</b> או כתבו את כל התגיות עם פסיקים ביניהן. אפשר להשתמש רק באותיות אנגליות קטנות, בספרות ובמקפים.
desk-ask-follow-up = ✍️ <b>מה לשאול את הצוות בהמשך, ומתי?</b> כתבו { $language }, למשל: שבועיים: מה השתנה?

desk-ask-more = <b>מה לשנות?</b>
desk-unchanged = עדיין לא השתנה דבר.
desk-ready = <b>כך זה ייראה. לפרסם?</b>
desk-others = עדיין בנוסח הקודם: { $languages }. בדקו אם הנוסח עדיין מתאים.
desk-overtaken = ⚠️ <b>בינתיים פורסם שינוי אחר באותו מקום.</b> הנה הטיוטה שלכם יחד עם השינוי האחר. עברו עליה ופרסמו שוב.
desk-clash = את אלה שיניתם גם אתם וגם אחרים: { $fields }. אם תפרסמו, יישאר השינוי שלכם.
desk-discarded = הטיוטה נמחקה. שום דבר לא השתנה.

desk-publish = ✅ לפרסם
desk-more = לשנות עוד
desk-discard = למחוק את הטיוטה
desk-look = להציג
desk-no-follow-up = בלי שאלת המשך

desk-no-edits = שינוי בהודעה שכבר שלחתם לא נקלט בטיוטה. הגיבו לטיוטה עם הטקסט החדש, או לחצו על מה שתרצו לשנות.
desk-words-none = צריך כמה מילים. כתבו אותן בהודעה.
desk-lines =
    { $count ->
        [one] בשפות האחרות יש אפשרות אחת. כתבו שורה אחת.
        [two] בשפות האחרות יש שתי אפשרויות. כתבו שתי שורות.
       *[other] בשפות האחרות יש { $count } אפשרויות. כתבו { $count } שורות.
    }
desk-two-lines = לדילמה יש שני קצוות. כתבו שתי שורות, אחת לכל קצה.
desk-check-right = סמנו { $sign } לפני התשובה האחת הנכונה ושלחו שוב: השאלה בשורה הראשונה, ומתחתיה כל תשובה בשורה משלה.
desk-follow-up-how = כתבו אחרי כמה זמן, נקודתיים, ואז את הטקסט, למשל: שבועיים: מה השתנה?
desk-follow-up-far = אפשר מיום אחד עד שנה אחרי הכרטיס. כתבו למשל: 10 ימים: מה השתנה?
desk-name-taken = השם ״{ $id }״ תפוס, אולי על ידי חפיסה שיצאה משימוש. כתבו שם אחר.
desk-gone = הטיוטה הזאת כבר לא קיימת: היא פורסמה, נמחקה או התיישנה. החפיסות כפי שהן: /decks
