# מה ש־`eske check` מעיר על הניסוח, והטבלה של `eske check --content`; טקסט פשוט.

hint-closed = 💡 על זה אפשר לענות בכן או לא: { $found } אולי כדאי לפתוח באיך, מה, איפה או אילו.
hint-statement = 💡 כאן עונים עד כמה משהו נכון, ועל היגד קל יותר לענות מאשר על שאלה: { $found }
hint-numbers = 💡 המספרים אינם זהים בכל השפות: { $found }.
hint-name = 💡 ״{ $found }״ מבקש שם של מישהו. אולי עדיף לשאול על תפקידים או על העבודה עצמה.
hint-health = 💡 ״{ $found }״ שואל את אנשי הצוות על הבריאות או הניסיון שלהם. אולי עדיף לשאול על העבודה עצמה.
hint-repeated = 💡 שתי תשובות זהות: ״{ $found }״.
hint-alike = 💡 זה אומר כמעט אותו דבר כמו { $other }. אולי מספיק אחד מהשניים.

content-deck = חפיסה
content-cards = כרטיסים
content-languages = שפות
content-processes = תהליכים
content-longest = הטקסט הארוך
content-categories = קטגוריות
content-all = הכול
content-legend = תהליכים: C קשר ושייכות, H תקווה, I זהות, M משמעות, E העצמה. האורך בתווים.
