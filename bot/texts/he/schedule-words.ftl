# מה ש־/schedule אינו מבין, ושורה להעתקה שהוא מבין.

schedule-empty =
    כתבו את החפיסה, את הימים ואת השעה:
    <code>/schedule { $deck } שלישי,חמישי 09:00</code>
schedule-deck-nearly =
    אין חפיסה בשם ״{ $deck }״. התכוונתם ל־״{ $nearest }״? אם כן, כתבו:
    <code>/schedule { $nearest } שלישי,חמישי 09:00</code>
schedule-deck-unknown =
    אין חפיסה בשם ״{ $deck }״. אלה החפיסות: { $decks }. התחילו באחת מהן:
    <code>/schedule { $example } שלישי,חמישי 09:00</code>
schedule-when-missing =
    באילו ימים יגיעו הכרטיסים? כתבו אותם אחרי החפיסה:
    <code>/schedule { $deck } שלישי,חמישי 09:00</code>
    <code>/schedule { $deck } כל שבועיים 09:00</code>
schedule-time-missing =
    באיזו שעה? כתבו אותה בסוף:
    <code>/schedule { $rest } 09:00</code>
schedule-time-wrong =
    לא הבנתי את השעה ״{ $word }״. כתבו שעות ודקות, מ־00:00 עד 23:59:
    <code>/schedule { $deck } שלישי,חמישי 09:00</code>
schedule-word-nearly =
    לא הבנתי את ״{ $word }״. התכוונתם ל־״{ $nearest }״? אפשר לכתוב למשל:
    <code>/schedule { $deck } שלישי,חמישי 09:00 למשך 24 שעות</code>
schedule-word-unknown =
    לא הבנתי את ״{ $word }״ כאן. אפשר לכתוב למשל:
    <code>/schedule { $deck } שלישי,חמישי 09:00 למשך 24 שעות</code>
    <code>/schedule { $deck } יום שני הראשון 09:00 שיחה</code>
schedule-every-second =
    אפשר להבין את זה בשתי דרכים. פעם ב־{ $number } שבועות:
    <code>/schedule { $deck } כל { $number } שבועות { $weekday } 09:00</code>
    או פעם בחודש:
    <code>/schedule { $deck } { $ordinal } { $weekday } 09:00</code>
schedule-open-for =
    כרטיס יכול להיות פתוח בין שעה אחת ל־14 ימים. כתבתם ״{ $word }״. כתבו בשעות או בימים:
    <code>/schedule { $deck } שלישי,חמישי 09:00 למשך 2 ימים</code>
schedule-too-often =
    זה יותר מכרטיס אחד ביום, ואפשר לכל היותר אחד:
    <code>/schedule dilemmaer כל יום 09:00</code>
schedule-own-time =
    השעה נכתבת אחרי הכלל ולא בתוכו. הסירו את ״{ $part }״:
    <code>/schedule dilemmaer RRULE:FREQ=WEEKLY;BYDAY=TU 09:00</code>
schedule-own-start =
    הכלל מתחיל מהיום, ולא כותבים בו תאריכים. הסירו את ״{ $part }״:
    <code>/schedule dilemmaer RRULE:FREQ=WEEKLY;BYDAY=TU 09:00</code>
schedule-never =
    לפי הכלל הזה לא יגיע אף כרטיס בחמש השנים הקרובות. בדקו שוב את התאריכים, או כתבו את הכלל במילים:
    <code>/schedule dilemmaer יום שני הראשון 09:00</code>
schedule-not-a-rule =
    אי אפשר לקרוא את ״{ $rule }״ ככלל (RRULE). כתבו כך, או במילים:
    <code>/schedule dilemmaer RRULE:FREQ=WEEKLY;BYDAY=TU 09:00</code>
    <code>/schedule dilemmaer שלישי 09:00</code>
schedule-rule-part =
    לא הבנתי את ״{ $part }״ שבכלל. שנו את החלק הזה או הסירו אותו:
    <code>/schedule dilemmaer RRULE:FREQ=WEEKLY;BYDAY=TU 09:00</code>
schedule-rule-too-long =
    הכלל ארוך מ־{ $most } תווים. חלקו אותו לכמה תוכניות, או כתבו אותו במילים:
    <code>/schedule dilemmaer שלישי,חמישי 09:00</code>
