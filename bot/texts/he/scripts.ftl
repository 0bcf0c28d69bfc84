# מפגשי המיקוד על שולחן העריכה: לראות, לקרוא, להוריד.

scripts-button = מפגשי מיקוד
scripts-title = <b>מפגשי המיקוד</b>
scripts-how = לחצו על מפגש כדי לראות את כולו, כפי שרואים אותו מי שמובילים אותו.
scripts-length =
    { $minutes ->
        [one] <b>{ $title }</b> · דקה אחת
        [two] <b>{ $title }</b> · שתי דקות
       *[other] <b>{ $title }</b> · { $minutes } דקות
    }
scripts-shipped = מגיע עם Eske
scripts-changed = מגיע עם Eske, שונה כאן
scripts-own = שלכם
scripts-missing = ⚠️ חסר: { $languages }. צוותים שהשפה שלהם חסרה לא יקבלו את המפגש. מה שחסר מופיע כאן בשפה אחרת.
scripts-change = רוצים לשנות אותו? הורידו אותו כקובץ, ערכו את הקובץ ושלחו אותו חזרה לכאן. קודם תראו מה ישתנה.
scripts-one = מפגש מיקוד · { $title }
scripts-found =
    { $count ->
        [one] <b>מפגש מיקוד אחד עם ״{ $query }״</b>
        [two] <b>שני מפגשי מיקוד עם ״{ $query }״</b>
       *[other] <b>{ $count } מפגשי מיקוד עם ״{ $query }״</b>
    }
scripts-gone = מפגש המיקוד הזה כבר לא קיים. כדי לראות את המפגשים הקיימים כתבו /decks ולחצו על ״מפגשי מיקוד״.
