# משימות, ומה ששואלים את הצוות שוב זמן מה אחרי כרטיס.

task-taken = אנסה
task-not-now = לא הפעם

follow-up-days =
    { $count ->
        [one] 🔁 אתמול היה לכם הכרטיס הזה:
        [two] 🔁 לפני יומיים היה לכם הכרטיס הזה:
       *[other] 🔁 לפני { $count } ימים היה לכם הכרטיס הזה:
    }
follow-up-weeks =
    { $count ->
        [one] 🔁 לפני שבוע היה לכם הכרטיס הזה:
        [two] 🔁 לפני שבועיים היה לכם הכרטיס הזה:
        [3] 🔁 לפני שלושה שבועות היה לכם הכרטיס הזה:
        [4] 🔁 לפני ארבעה שבועות היה לכם הכרטיס הזה:
       *[other] 🔁 לפני { $count } שבועות היה לכם הכרטיס הזה:
    }
follow-up-taken = היו בצוות מי שרצו לנסות.
follow-up-pieces = היו בצוות מי שבחרו במה שמופיע כאן למטה.
follow-up-chose = היו בצוות מי שבחרו: { $options }
follow-up-agreed = סיכמתם אז: { $text }

follow-up-task = איך הלך?
follow-up-choose = מה יצא מזה?
follow-up-rows = לחיצה אחת בכל שורה. כולם יכולים לענות, גם מי שלא השתתפו בפעם הקודמת.
follow-up-was-done = זה נעשה?
follow-up-done = נעשה
follow-up-partly = חלקית
follow-up-not = לא נעשה
follow-up-was-different = משהו השתנה עבור מישהו?
follow-up-yes = כן
follow-up-little = קצת
follow-up-not-yet = עדיין לא
follow-up-few = מעט מדי אנשים ענו על זה. כדי להגן על מי שענו, התשובות נמחקו.
