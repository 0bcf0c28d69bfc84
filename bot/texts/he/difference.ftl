# מה השתנה בין שתי גרסאות של חפיסה או של מפגש מיקוד, שדה אחר שדה.

difference-file-added = ➕ <b>קובץ חדש: { $title }</b>
difference-file-changed = <b>{ $title }</b>
difference-file-removed = ➖ <b>הוסר: { $title }</b>
difference-file-retired = 🗄 <b>יצא משימוש: { $title }</b>
difference-file-restored = ♻️ <b>חזר לשימוש: { $title }</b>
difference-added = ➕ <b>חדש:</b> { $text } · { $id }
difference-changed = ✏️ <b>השתנה:</b> { $text } · { $id }
difference-removed = ➖ <b>הוסר:</b> { $text } · { $id }
difference-retired = 🗄 <b>יצא משימוש:</b> { $text } · { $id }
difference-restored = ♻️ <b>חזר לשימוש:</b> { $text } · { $id }
difference-moved = ↕️ <b>עברו מקום:</b> { $ids }
difference-more =
    { $count ->
        [one] … ועוד שינוי אחד.
        [two] … ועוד שני שינויים.
       *[other] … ועוד { $count } שינויים.
    }
difference-none = <b>{ $title }</b>: השתנו רק ההערות או המבנה של הקובץ.
difference-in-language = { $field }, { $language }

## שדות

field-language-nb = נורווגית
field-language-en = אנגלית
field-language-he = עברית
field-title = שם
field-about = תיאור
field-source = מקור
field-format = תבנית
field-text = טקסט
field-options = אפשרות { $number }
field-poles = קצה { $number }
field-pick = כמה לבחור
field-tags = תגיות
field-follow-up = השאלה בפעם הבאה
field-follow-up-after = המשך אחרי
field-follow-up-text = שאלת המשך
field-by = נכתב על ידי
field-note = הערה
field-check-question = השאלה אחרי הטקסט
field-check-options = השאלה אחרי הטקסט, תשובה { $number }
field-check-right = השאלה אחרי הטקסט, התשובה הנכונה
field-minutes = דקות
field-do = מה עושים
field-question = שאלה
field-hint = עצה למי שמובילים
field-input = אופן המענה
field-commitment = התחייבות

## תבניות

format-reflect = כמה מילים
format-scale = סולם מ־1 עד 5
format-choice = אפשרות אחת
format-choose = כמה עצות מתוך רבות
format-values = ערכים
format-dilemma = דילמה
format-read = לקרוא ולאשר
format-task = משימה
