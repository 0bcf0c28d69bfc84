# ההתחייבות: המשפט האחד שבו מסתיים מפגש מיקוד.

commitment-opening = <b>בפעם הקודמת סיכמתם:</b>
commitment-opening-none = אין התחייבות פתוחה מפעם קודמת.
commitment-closing = ✍️ זה מה שסיכמתם:
commitment-write = ✍️ השיבו להודעה הזאת במשפט אחד (עד { $most } תווים). אחר כך אפשר להוסיף מי אחראי, כתפקיד, ועד מתי.
commitment-title = 🤝 ההתחייבות
commitment-whose = באחריות: { $whose }
commitment-by-meeting = עד הישיבה הבאה
commitment-by-date = עד { $on }
commitment-ended-done = ✅ בוצעה, { $on }
commitment-ended-partly = ◐ בוצעה בחלקה, { $on }
commitment-ended-dropped = 🍂 ירדה מהפרק, { $on }
commitment-why = למה: { $why }

commitment-complete = עד מתי? לחצו על כפתור, או השיבו להודעה הזאת בתאריך, למשל 1 במרץ. באחריות מי? השיבו בתפקיד (עד { $most } תווים), למשל ״ראש יחידה 2״, ולא בשם של אדם. שמות אני לא יודע לזהות.
commitment-endings = מה עלה בגורלה? מי שמובילים לוחצים. להוריד התחייבות מהפרק זה בסדר בדיוק כמו לבצע אותה.
commitment-ask-why = למה זה יצא כך? אפשר להשיב להודעה הזאת בכמה מילים, בלי שמות של אנשים.
commitment-correct = ✍️ השיבו להודעה הזאת במשפט החדש (עד { $most } תווים).
commitment-due = 📌 <b>היום הוא היום של ההתחייבות הזאת:</b>

commitment-button-write = לרשום את ההתחייבות
commitment-button-rewrite = לרשום אותה מחדש
commitment-button-done = בוצעה
commitment-button-partly = בחלקה
commitment-button-dropped = ירדה מהפרק
commitment-button-reopen = לפתוח שוב
commitment-button-correct = לתקן את המשפט
commitment-in-weeks =
    { $weeks ->
        [0] הישיבה הבאה
        [one] שבוע
        [two] שבועיים
       *[other] { $weeks } שבועות
    }

commitment-how = בחרו ״תגובה״ (Reply) על ההודעה הזאת וכתבו משפט אחד: מה תעשו, בלי שמות של אנשים. אם תכתבו משפט נוסף, האחרון קובע.
commitment-now-done = נרשם: בוצעה. אפשר להשיב להודעה בכמה מילים על מה שעזר.
commitment-now-partly = נרשם: בוצעה בחלקה. אפשר להשיב להודעה בכמה מילים על הסיבה.
commitment-now-dropped = נרשם: ירדה מהפרק, וזה בסדר גמור. אפשר להשיב להודעה בכמה מילים על הסיבה.
commitment-now-open = ההתחייבות פתוחה שוב.

commitment-empty = צריך כמה מילים. השיבו להודעה שוב.
commitment-long = זה יצא קצת ארוך: { $length } תווים. כתבו עד { $most } תווים והשיבו להודעה שוב.
commitment-role-empty = צריך תפקיד, למשל ״ראש יחידה 2״, או תאריך, למשל 1 במרץ. השיבו להודעה שוב.
commitment-role-long = זה ארוך מדי לתפקיד: { $length } תווים, ואפשר עד { $most }. כתבו למשל ״ראש יחידה 2״. את ההתחייבות עצמה משנים בתגובה להודעה של מפגש המיקוד.
commitment-early = את ההתחייבות כותבים בדקה האחרונה, ועד מפגש המיקוד הבא. מה שכתבתם עכשיו לא נשמר.
commitment-late = מאז המפגש הזה כבר התחיל מפגש חדש, ולכן אי אפשר עוד לכתוב את ההתחייבות שלו. מי שמובילים יכולים לתקן התחייבויות קודמות בעזרת /commitments
commitment-gone = ההתחייבות הזאת כבר לא קיימת.
commitment-stranger = ההתחייבות מיועדת למי שנמצאים בצ׳אט הזה. מה שכתבתם לא נשמר.
due-no-such-day = אין יום כזה בלוח השנה. כתבו למשל 1 במרץ.
due-past = היום הזה כבר עבר. בחרו יום מהיום והלאה.
due-far = זה בעוד יותר משנה. בחרו יום קרוב יותר.

commitments-title = <b>התחייבויות: { $team }</b>
commitments-none = עוד אין כאן התחייבויות. הראשונה נכתבת בדקה האחרונה של מפגש מיקוד.
commitments-open = <b>פתוחות</b>
commitments-closed = <b>נסגרו לאחרונה</b>
commitments-more =
    { $count ->
        [one] … ועוד אחת
        [two] … ועוד שתיים
       *[other] … ועוד { $count }
    }
commitments-choose = לחצו על מספר כדי לתקן התחייבות, לסגור אותה או לפתוח אותה שוב.
menu-commitments = לראות ולסגור התחייבויות
