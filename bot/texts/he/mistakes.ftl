# מה שגוי בקובץ של חפיסה או של מפגש מיקוד, ומה יהיה נכון. המקום בקובץ מופיע לפני כל הודעה.

## הקובץ

mistake-file-missing = הקובץ לא נמצא, אבל משהו מפנה אליו. שימו את הקובץ במקומו או הסירו את ההפניה.
mistake-file-none = זה לא קובץ. כאן יש מקום לקבצים בלבד. העבירו אותו למקום אחר.
mistake-file-unreadable = Eske לא מצליח לקרוא את הקובץ ({ $reason }). בדקו למי יש הרשאה לקרוא אותו.
mistake-file-large = הקובץ גדול מ־{ $most } קילובייט. חלקו אותו לכמה חפיסות.
mistake-file-name = השם ״{ $name }״ לא מתאים. השתמשו באותיות אנגליות קטנות, בספרות ובמקפים, וסיימו ב־״{ $ending }״, למשל ״{ $example }״.
mistake-file-empty = הקובץ ריק. התחילו בשורה ״{ $start }״.
mistake-folder-missing = התיקייה הזאת שייכת ל־Eske, אך היא חסרה. התקינו את Eske מחדש.
mistake-folder-unreadable = Eske לא מצליח לפתוח את התיקייה ({ $reason }). בדקו שזו אכן תיקייה ולמי יש הרשאה לקרוא אותה.
mistake-utf16 = הקובץ שמור בקידוד UTF-16. שמרו אותו שוב בקידוד UTF-8.
mistake-utf8 = התו הזה אינו בקידוד UTF-8. שמרו את הקובץ שוב בקידוד UTF-8 (ולא Latin-1 או Windows-1255).
mistake-hidden-sign = יש כאן תו נסתר ({ $code }). הסירו אותו. Eske קובע בעצמו את כיוון הטקסט.
mistake-more = יש שגיאות נוספות: { $count }. תקנו קודם את אלה ובדקו שוב.

## YAML

mistake-tab = יש כאן תו טאב. השתמשו ברווחים.
mistake-directive = שורה לא יכולה להתחיל ב־%. הסירו את השורה.
mistake-alias = ״{ $sign }״ מפנה למקום אחר, וזה לא אפשרי כאן. כתבו את הטקסט במלואו, או שימו אותו במירכאות אם הסימן הוא חלק ממנו.
mistake-anchor = ״{ $sign }״ לא אפשרי כאן. הסירו אותו, או שימו את הטקסט במירכאות אם הסימן הוא חלק ממנו.
mistake-merge = הסימן ״{ $sign }״ לא אפשרי כאן. כתבו את השדות במלואם.
mistake-yaml-tag = ״{ $sign }״ לא אפשרי כאן. הסירו אותו, או שימו את הטקסט במירכאות אם הסימן הוא חלק ממנו.
mistake-too-deep = הרשימות והשדות מקוננים ביותר מ־{ $most } רמות. חפשו סוגר מיותר.
mistake-second-document = כאן מתחיל מסמך שני. הסירו את השורה ״---״. בכל קובץ יש חפיסה אחת או מפגש מיקוד אחד.
mistake-field-name = שם של שדה צריך להיות מילה פשוטה אחת לפני הנקודתיים.
mistake-field-twice = ״{ $field }״ כבר מופיע כאן, בשורה { $line }. הסירו אחד מהם.
mistake-colon = אי אפשר לכתוב כאן נקודתיים. אם הן חלק מהטקסט, שימו את כל הטקסט במירכאות. אם לא, בדקו את ההזחה של השורה.
mistake-colon-missing = חסרות כאן נקודתיים. כתבו ״שם: טקסט״, או הזיחו את השורה אם היא ממשיכה את הטקסט שמעליה.
mistake-first-sign = טקסט לא יכול להתחיל כאן ב־״{ $sign }״. שימו את כל הטקסט במירכאות.
mistake-quote-open = המירכאות שנפתחות כאן לא נסגרות. סגרו אותן בסוף הטקסט.
mistake-backslash = הלוכסן ההפוך הזה לא מובן. כתבו אותו פעמיים, או הקיפו את הטקסט במירכאות בודדות.
mistake-bracket = משהו שגוי בין הסוגר שבשורה { $line }, עמודה { $column } לבין המקום הזה. בדקו שהסוגר נסגר, שיש פסיקים בין הפריטים ושהמירכאות באות בזוגות.
mistake-indentation = השורה הזאת לא מתאימה לשורות שמעליה. בדקו את ההזחה ושהמירכאות באות בזוגות.
mistake-yaml = מכאן והלאה אי אפשר לקרוא את הקובץ. בדקו את ההזחה, את המירכאות ואת הסוגריים.

## שדות

mistake-not-fields = כאן צריכים לבוא שדות, כל אחד בשורה משלו: { $known }.
mistake-not-list = ״{ $field }״ צריך להיות רשימה: כל פריט בשורה משלו אחרי מקף.
mistake-not-text = ״{ $field }״ צריך להיות טקסט אחד.
mistake-not-languages = כתבו את ״{ $field }״ פעם אחת לכל שפה, כל אחת בשורה משלה: { $example }
mistake-unknown-field = ״{ $field }״ לא מוכר כאן. האם התכוונתם ל־״{ $near }״?
mistake-unknown-field-none = ״{ $field }״ לא מוכר כאן. אלה השדות האפשריים: { $known }.
mistake-unknown-language = ״{ $language }״ אינה אחת השפות. האם התכוונתם ל־״{ $near }״?
mistake-unknown-language-none = ״{ $language }״ אינה אחת השפות: { $known }.
mistake-unknown-word = ״{ $value }״ לא אפשרי בשדה ״{ $field }״. האם התכוונתם ל־״{ $near }״?
mistake-unknown-word-none = ״{ $value }״ לא אפשרי בשדה ״{ $field }״. בחרו באחת מאלה: { $known }.
mistake-field-missing = חסר כאן ״{ $field }״. הוסיפו אותו.
mistake-few = ב־״{ $field }״ צריכים להיות לפחות { $least } פריטים. כרגע: { $count }.
mistake-count = ב־״{ $field }״ צריכים להיות בין { $least } ל־{ $most } פריטים. כרגע: { $count }.
mistake-count-exact = ב־״{ $field }״ צריכים להיות בדיוק { $most } פריטים. כרגע: { $count }.
mistake-number = ״{ $field }״ צריך להיות מספר שלם בין { $least } ל־{ $most }, בלי מירכאות.
mistake-number-other = ״{ $field }״ צריך להיות אחד המספרים האלה, בלי מירכאות: { $known }.
mistake-true-false = ״{ $field }״ צריך להיות { $yes } או { $no }, בלי מירכאות.
mistake-period = ״{ $value }״ לא מובן בשדה ״{ $field }״. כתבו למשל ״{ $days }״ (ימים) או ״{ $weeks }״ (שבועות), לכל היותר שנה.

## טקסטים

mistake-quotes = ״{ $value }״ לא נקרא כטקסט. שימו אותו במירכאות: "{ $value }".
mistake-text-empty = ״{ $field }״ ריק. כתבו את הטקסט או הסירו את השדה.
mistake-lines = ״{ $field }״ צריך להיות בשורה אחת.
mistake-long = ב־״{ $field }״ יש { $length } תווים, ואפשר לכל היותר { $most }. קצרו אותו.
mistake-language-missing = ״{ $field }״ חסר בשפות: { $languages }. הוסיפו אותו.
mistake-language-apart = השדה ״{ $field }״ לא כתוב באף אחת מהשפות של הטקסטים שלפניו. כתבו אותו גם באחת מאלה: { $languages }.

## כרטיסים

mistake-id = המזהה ״{ $id }״ לא מתאים. השתמשו באותיות אנגליות קטנות, בספרות ובמקפים, למשל ״{ $example }״.
mistake-id-twice = המזהה ״{ $id }״ תפוס, בשורה { $line }. בחרו מזהה אחר.
mistake-tag = התגית ״{ $tag }״ לא מתאימה. השתמשו באותיות אנגליות קטנות, בספרות ובמקפים, למשל ״{ $example }״.
mistake-tag-near = התגית ״{ $tag }״ דומה מאוד ל־״{ $near }״. כתבו ״{ $near }״ אם התכוונתם לתהליך ההחלמה. אם לא, בחרו מילה אחרת.
mistake-format-needs = התבנית ״{ $format }״ דורשת את השדה ״{ $field }״. הוסיפו אותו.
mistake-format-other = השדה ״{ $field }״ לא שייך לתבנית ״{ $format }״. הסירו אותו, או השתמשו בתבנית: { $formats }.

## מפגשי מיקוד

mistake-step-sum = השלבים נמשכים { $total } דקות, אך יחד הם צריכים להימשך { $minutes }. שנו את הדקות בשלבים, או כתבו אורך אחר בשדה ״minutes״ שבראש הקובץ.
mistake-step-end = השלב הראשון והשלב האחרון צריכים להימשך דקה אחת כל אחד: ההתחייבות הקודמת וההתחייבות החדשה. כאן כתוב { $minutes }.
mistake-question-missing = אופן המענה ״{ $input }״ דורש ״question״ באותו שלב. הוסיפו אותו.
mistake-question-none = לאף שלב אין שאלה. הוסיפו ״question״ לשלב אחד לפחות.

## מונחים

mistake-phrase = אי אפשר לחפש את ״{ $value }״. כתבו מילים מאותיות בלבד, עם רווח אחד בין מילה למילה, ולפחות { $shortest } אותיות. מילה יכולה להתחיל או להסתיים ב־*, ו־| מפריד בין מילים שיכולות לבוא באותו מקום, למשל ״{ $example }״.
