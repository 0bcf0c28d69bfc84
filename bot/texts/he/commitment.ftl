# ההתחייבות: המשפט האחד שבו מסתיים מפגש מיקוד.

commitment-opening = <b>בפעם הקודמת סיכמתם:</b>
commitment-opening-none = אין התחייבות פתוחה מפעם קודמת.
commitment-closing = ✍️ זה מה שסיכמתם:
commitment-write = ✍️ כתבו משפט אחד בתגובה להודעה הזאת (עד { $most } תווים). אחר כך אפשר להוסיף באחריות מי (תפקיד, לא שם) ועד מתי.
commitment-title = 🤝 ההתחייבות
commitment-whose = באחריות: { $whose }
commitment-by-meeting = עד הישיבה הבאה
commitment-by-date = עד { $on }
commitment-ended-done = ✅ בוצעה, { $on }
commitment-ended-partly = ◐ בוצעה בחלקה, { $on }
commitment-ended-dropped = 🍂 ירדה מהפרק, { $on }
commitment-why = למה: { $why }

commitment-complete =
    <b>עד מתי?</b> לחצו על כפתור, או כתבו תאריך בתגובה להודעה הזאת, למשל 1 במרץ.
    <b>באחריות מי?</b> כתבו תפקיד בתגובה להודעה, למשל ״ראש יחידה 2״, ולא שם של אדם. שמות אני לא יודע לזהות.
commitment-endings = איך הלך? מי שמובילים לוחצים על כפתור. להוריד התחייבות מהפרק זה בסדר בדיוק כמו לקיים אותה.
commitment-ask-why = למה זה יצא כך? אפשר להגיב להודעה הזאת בכמה מילים, בלי שמות של אנשים.
commitment-correct = ✍️ כתבו את המשפט החדש בתגובה להודעה הזאת (עד { $most } תווים).
commitment-due = 📌 <b>את ההתחייבות הזאת קבעתם להיום:</b>

commitment-button-write = לרשום את ההתחייבות
commitment-button-rewrite = לרשום מחדש את ההתחייבות
commitment-button-done = בוצעה
commitment-button-partly = בוצעה בחלקה
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

commitment-how = בחרו ״תגובה״ (Reply) להודעה הזאת וכתבו משפט אחד: מה תעשו, בלי שמות של אנשים. אם תכתבו משפט נוסף, האחרון קובע.
commitment-now-done = נרשם: בוצעה. אפשר להגיב להודעה בכמה מילים על מה שעזר.
commitment-now-partly = נרשם: בוצעה בחלקה. אפשר להגיב להודעה בכמה מילים על הסיבה.
commitment-now-dropped = נרשם: ירדה מהפרק, וזה בסדר גמור. אפשר להגיב להודעה בכמה מילים על הסיבה.
commitment-now-open = ההתחייבות פתוחה שוב.

commitment-empty = צריך כמה מילים. הגיבו להודעה שוב.
commitment-long = זה יצא קצת ארוך: { $length } תווים. כתבו עד { $most } תווים והגיבו להודעה שוב.
commitment-role-empty = צריך תפקיד, למשל ״ראש יחידה 2״, או תאריך, למשל 1 במרץ. הגיבו להודעה שוב.
commitment-role-long = זה ארוך מדי לתפקיד: { $length } תווים, ואפשר עד { $most }. כתבו למשל ״ראש יחידה 2״. את ההתחייבות עצמה משנים בתגובה להודעה של מפגש המיקוד.
commitment-early = את ההתחייבות כותבים בדקה האחרונה או אחריה, עד מפגש המיקוד הבא. מה שכתבתם עכשיו לא נשמר.
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
privacy-commitments =
    <b>התחייבויות ממפגשי מיקוד</b>
    Eske שומר את המשפט, את התפקיד ואת התאריך, אבל לא מי כתב. התחייבויות נמחקות { $days ->
        [one] יום אחד
        [two] יומיים
       *[other] { $days } ימים
    } אחרי שנכתבו.
menu-commitments = לראות ולסגור התחייבויות
