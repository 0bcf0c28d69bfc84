# להציע כרטיס, לבחון את מה שהוצע, ושני התפקידים שמאשרים.

menu-suggest = להציע כרטיס

card-by = נכתב על ידי { $writers }
writer-staff = אנשי צוות
writer-lived-experience = אנשים עם ידע מניסיון
writer-family-and-friends = משפחה וחברים

suggest-private = כרטיסים מציעים ובוחנים בצ׳אט הפרטי, כדי שיישאר כאן שקט.
suggest-button = להציע כרטיס
suggest-title = <b>הצעה לכרטיס</b> · { $step } מתוך 3
suggest-ask-text = <b>על מה כדאי לאחרים לחשוב?</b> כתבו כאן את הטקסט של הכרטיס, כהודעה רגילה: שאלה או משפט, עד { $most } תווים. שפה אחת מספיקה. כתבו על הדרך שבה עובדים, ולא על אנשים מסוימים.
suggest-keep = להשאיר את הטקסט
suggest-ask-deck = <b>איך עונים על הכרטיס, ולאיזו חפיסה הוא מתאים?</b> הסימן ✓ מראה איך עונים. לחצו על חפיסה כדי להמשיך.
suggest-format-reflect = במילים
suggest-format-scale = מ־1 עד 5
suggest-deck-unknown = לא יודעים
suggest-ask-writer = <b>מה יופיע על הכרטיס אחרי ״נכתב על ידי״?</b> השם שלכם לא מוצג אף פעם, גם לא למי שבוחנים את ההצעה.
suggest-writer-none = לא לציין
suggest-preview = <b>כך ייראה הכרטיס:</b>
suggest-answered-reflect = עונים במילים
suggest-answered-scale = עונים בלחיצה, מ־1 עד 5
suggest-deck = חפיסה: { $deck }
suggest-deck-none = חפיסה: עוד לא נבחרה
suggest-ask-send = <b>הכול נכון?</b> אם השפה אינה נכונה, לחצו על השפה הנכונה. אפשר גם לערוך את ההודעה שבה כתבתם את הטקסט.
suggest-send = כן, לשלוח את ההצעה
suggest-to-text = טקסט
suggest-to-deck = חפיסה
suggest-to-writer = מי כתב
suggest-discard = ביטול
suggest-discarded = ההצעה נמחקה ולא נשלחה. כדי להתחיל מחדש כתבו /suggest
suggest-sent = ✅ <b>תודה! ההצעה נשלחה.</b> כאן תקבלו עדכון על מה שיקרה איתה. כדי לראות מה מצבה או לבטל אותה כתבו /suggest
suggest-own-title = <b>מה שהצעתם</b>
suggest-own-open = לראות הצעה { $number }
suggest-another = להציע עוד כרטיס
suggest-withdraw = לבטל את ההצעה
suggest-withdrawn = ההצעה בוטלה ונמחקה.
suggest-answer = לענות על השאלה
suggest-standing-waiting = מחכה לבחינה
suggest-standing-asked = יש שאלה אליכם
suggest-standing-approved = יש אישור אחד מתוך שניים
suggest-standing-published = ✅ הכרטיס פורסם בחפיסה ״{ $deck }״
suggest-standing-declined = הכרטיס לא יפורסם. הסיבה: { $why }
suggest-thanks = תודה ששיתפתם במחשבה. מעכשיו אני כבר לא יודע שאתם הצעתם את הכרטיס.

suggest-note-asked = <b>למי שבוחנים את הכרטיס שהצעתם יש שאלה.</b> הגיבו להודעה הזאת או לחצו על הכפתור.
suggest-note-ended = <b>הכרטיס שהצעתם נבחן:</b>
suggest-note-new =
    { $count ->
        [one] הצעה אחת לכרטיס מחכה לבחינה.
        [two] שתי הצעות לכרטיסים מחכות לבחינה.
       *[other] { $count } הצעות לכרטיסים מחכות לבחינה.
    }
suggest-note-answered = <b>מי שהציעו את הכרטיס ענו.</b>
suggest-note-change = <b>מאחד משני התפקידים הגיעה בקשה לשינוי.</b>
suggest-note-ready = <b>יש אישור משני התפקידים. אפשר לפרסם את הכרטיס.</b>
suggest-note-review = <b>הצעה לכרטיס מחכה לאישור שלכם.</b>
suggest-note-freed = האחראים על Eske פינו את התפקיד שהיה לכם. תודה שעזרתם לאשר כרטיסים.

suggest-prompt-question = מה תרצו לדעת? <b>הגיבו להודעה הזאת.</b> השאלה תגיע למי שהציעו את הכרטיס, בלי השם שלכם.
suggest-prompt-answer = <b>הגיבו להודעה הזאת</b> וכתבו מה שתרצו לומר. מי שבוחנים את הכרטיס יראו את התשובה, אבל לא מי אתם.
suggest-prompt-comment = מה דעתכם על הכרטיס? <b>הגיבו להודעה הזאת.</b> מי שבוחנים את הכרטיס יראו את ההערה. מי שהציעו אותו לא יראו.
suggest-prompt-change = מה כדאי לשנות? <b>הגיבו להודעה הזאת.</b>
suggest-prompt-text = מה יהיה הנוסח של הכרטיס { $language }? <b>הגיבו להודעה הזאת</b> עם הטקסט המלא.
suggest-prompt-decline = למה הכרטיס לא יפורסם? <b>הגיבו להודעה הזאת.</b> מי שהציעו את הכרטיס יקראו את הסיבה.
suggest-forget = ביטול
suggest-forgotten = בוטל. שום דבר לא השתנה.

suggest-remark-question = ❓ שאלה: { $text }
suggest-remark-answer = 💬 תשובה: { $text }
suggest-remark-unreached = ⚠️ השאלה לא הגיעה. מי שהציעו את הכרטיס סגרו את הצ׳אט עם Eske.
suggest-remark-comment = { $who }: { $text }
suggest-remark-change = ✏️ בקשה לשינוי ({ $who }): { $text }
suggest-remark-by-admin = האחראים על Eske

suggest-stranger = מי שנמצאים בצוות ש־Eske נמצא בו יכולים להציע כרטיסים. אני לא רואה שאתם בצוות כזה. בקשו ממי שמובילים את הצוות להוסיף את Eske לקבוצה, ונשמח לשמוע מכם.
suggest-many = יש לכם { $most } הצעות שמחכות. ליותר מזה לא נוכל להתפנות בבת אחת. חכו שאחת תיבחן, או בטלו אחת בעזרת /suggest
suggest-text-first = קודם צריך את הטקסט של הכרטיס. כתבו אותו כאן, כהודעה רגילה.
suggest-text-empty = צריך כמה מילים לכרטיס. כתבו שאלה או משפט.
suggest-text-long = קצת ארוך לכרטיס: { $length } תווים. אפשר עד { $most }. המילים שלכם עדיין מופיעות למעלה, ואפשר לשלוח נוסח קצר יותר.
suggest-words-empty = צריך כמה מילים. הגיבו להודעה שוב.
suggest-words-long = קצת ארוך: { $length } תווים. אפשר עד { $most }. הגיבו להודעה שוב.
suggest-media = כאן אפשר לקבל רק טקסט, לא תמונות, הודעות קוליות או קבצים. כתבו את זה במילים.
suggest-press-first = לא ברור לי למה מיועדות המילים האלה, ולכן הן לא נשמרו. קודם לחצו על אחד הכפתורים, ואז הגיבו להודעה שתגיע.
suggest-no-edits = שינוי בהודעה ישנה לא נקלט. הגיבו להודעה שוב עם מה שתרצו לומר.
suggest-sent-already = ההצעה כבר נשלחה, ולכן אי אפשר לשנות כאן את הטקסט. בטלו אותה בעזרת /suggest והציעו את הכרטיס מחדש.
suggest-gone = ההצעה הזאת כבר לא כאן: היא בוטלה, נמחקה או הוכרעה מזמן. כדי להתחיל הצעה חדשה כתבו /suggest
suggest-decided = ההצעה כבר הוכרעה, ואי אפשר לבטל אותה.

review-none = אין הצעות שמחכות.
review-list =
    { $count ->
        [one] <b>הצעה אחת לכרטיס מחכה</b>
        [two] <b>שתי הצעות לכרטיסים מחכות</b>
       *[other] <b>{ $count } הצעות לכרטיסים מחכות</b>
    }
review-open = לראות הצעה { $number }
review-show = לראות את ההצעות
review-title = <b>הצעה { $number }</b>
review-languages = חסר: { $languages }. צוותים שהשפה שלהם חסרה לא יקבלו את הכרטיס.
review-from = הוצע על ידי מישהו מאחד הצוותים, בלי שם
review-approved = ✓ { $seat }: יש אישור
review-lacking = … { $seat }: עוד אין אישור
review-earlier =
    { $count ->
        [one] הודעה מוקדמת אחת לא מוצגת כאן.
        [two] שתי הודעות מוקדמות לא מוצגות כאן.
       *[other] { $count } הודעות מוקדמות לא מוצגות כאן.
    }
review-approve = ✓ לאשר
review-change = לבקש שינוי
review-comment = להעיר
review-publish = ✅ לפרסם את הכרטיס
review-ask = לשאול את מי שהציעו
review-text = ✏️ { $language }
review-deck = לבחור חפיסה
review-decline = לדחות
review-back = לכל ההצעות
review-which-deck = לאיזו חפיסה להכניס את הכרטיס?
review-published = ✅ <b>הכרטיס פורסם.</b>
review-declined = ההצעה נדחתה. מי שהציעו את הכרטיס יקבלו את הסיבה.
review-thanks = תודה. האישור נרשם.
review-not-allowed = זה מיועד לאחראים על Eske, ולמי שבתפקיד המקצועי או בתפקיד הידע מניסיון.
review-already-published = ההצעה הזאת כבר פורסמה.
review-already-declined = ההצעה הזאת כבר נדחתה.
review-changed = הכרטיס השתנה מאז שראיתם אותו. הסתכלו עליו שוב.
review-needs = עוד אי אפשר לפרסם את הכרטיס. חסר אישור: { $seats }.
review-deck-first = קודם בחרו חפיסה שנמצאת בשימוש.
review-approvals-off = אפשר לאשר רק כששני התפקידים מאוישים. כרגע אחד מהם פנוי.

seat-professional = התפקיד המקצועי
seat-experience = תפקיד הידע מניסיון
seats-show = לראות את התפקידים
seats-title = <b>שני תפקידים לאישור כרטיסים חדשים</b>
seats-on = שני התפקידים מאוישים: כרטיס שהוצע יפורסם רק אחרי אישור בשני התפקידים.
seats-off = האישורים לא פעילים, כי לא שני התפקידים מאוישים. האחראים על Eske מפרסמים לבדם כרטיסים שהוצעו.
seat-empty = • { $seat }: פנוי
seat-taken = • { $seat }: מאויש
seat-offer = קישור: { $seat }
seat-free = לפנות: { $seat }
seat-link = שלחו את הקישור הזה למי שאמורים לקבל את { $seat }. הוא פועל פעם אחת, ובמשך 30 יום. קישור חדש מבטל אותו.
seat-offered = <b>מציעים לכם את { $seat }</b>
seat-means-professional = מי שבתפקיד המקצועי מסתכלים בעין מקצועית על כרטיסים שהוצעו: האם התוכן נכון, והאם הוא עוזר למי שעובדים כאן? כרטיס יפורסם רק אחרי אישור גם בתפקיד המקצועי וגם בתפקיד הידע מניסיון. על כל כרטיס תקבלו כאן הודעה שקטה.
seat-means-experience = מי שבתפקיד הידע מניסיון מסתכלים מטעם פורום מקבלי השירות או מועצת הידע מניסיון על כרטיסים שהוצעו: האם הכרטיס מדבר על אנשים כמו שהיינו רוצים שידברו עלינו? כרטיס יפורסם רק אחרי אישור גם בתפקיד המקצועי וגם בתפקיד הידע מניסיון. על כל כרטיס תקבלו כאן הודעה שקטה.
seat-kept = זה מרצון. Eske שומר שהתפקיד הוא של חשבון הטלגרם הזה, ואף פעם לא למה. מי שנתנו לכם את הקישור יודעים שקיבלתם את התפקיד. אחרים לא רואים מי בתפקיד. אפשר לוותר עליו בכל רגע בעזרת /seats, ואז הרישום נמחק.
seat-accept = כן, לקבל את התפקיד
seat-refuse = לא, תודה
seat-refused = זה בסדר גמור. שום דבר לא נשמר.
seat-own = <b>{ $seat } אצלכם.</b> תודה! הכרטיסים שמחכים: /suggestions
seat-leave = לוותר על התפקיד
seat-left = { $seat } כבר לא אצלכם, ו־Eske מחק את הרישום. תודה על העזרה.
seat-link-used = הקישור הזה כבר שימש, הוחלף או ישן מדי. בקשו קישור חדש ממי שנתנו לכם אותו.
seat-taken-already = התפקיד מאויש. קודם פנו אותו.
seat-one-each = התפקיד האחר כבר אצלכם. שני האישורים צריכים לבוא משני אנשים. אם אתם מעדיפים את התפקיד הזה, ותרו על האחר בעזרת /seats
