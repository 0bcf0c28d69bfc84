# What /schedule does not understand, and a line to copy that it does.

schedule-empty =
    Write the deck, the days and the time:
    <code>/schedule { $deck } tue,thu 09:00</code>
schedule-deck-nearly =
    There is no deck called “{ $deck }”. Do you mean “{ $nearest }”? Then write:
    <code>/schedule { $nearest } tue,thu 09:00</code>
schedule-deck-unknown =
    There is no deck called “{ $deck }”. The decks are: { $decks }. Begin with one of them:
    <code>/schedule { $example } tue,thu 09:00</code>
schedule-when-missing =
    On which days should cards come? Write them after the deck:
    <code>/schedule { $deck } tue,thu 09:00</code>
    <code>/schedule { $deck } every 2 weeks 09:00</code>
schedule-time-missing =
    At what time? Write it at the end:
    <code>/schedule { $rest } 09:00</code>
schedule-time-wrong =
    “{ $word }” is not a time I know. Write hours and minutes, from 00:00 to 23:59:
    <code>/schedule { $deck } tue,thu 09:00</code>
schedule-word-nearly =
    I do not understand “{ $word }”. Do you mean “{ $nearest }”? It can look like this:
    <code>/schedule { $deck } tue,thu 09:00 open 24h</code>
schedule-word-unknown =
    I do not understand “{ $word }” here. It can look like this:
    <code>/schedule { $deck } tue,thu 09:00 open 24h</code>
    <code>/schedule { $deck } first monday 09:00 talk</code>
schedule-every-second =
    That can mean two things. Every { $number } weeks:
    <code>/schedule { $deck } every { $number } weeks { $weekday } 09:00</code>
    Or once a month:
    <code>/schedule { $deck } { $ordinal } { $weekday } 09:00</code>
schedule-open-for =
    A card can be open for 1 hour to 14 days. You wrote “{ $word }”. Write it in hours (h) or days (d):
    <code>/schedule { $deck } tue,thu 09:00 open 2d</code>
schedule-too-often =
    That is more than one card a day. More than one is not possible:
    <code>/schedule dilemmaer every day 09:00</code>
schedule-own-time =
    The time goes after the rule, not in it. Take out “{ $part }”:
    <code>/schedule dilemmaer RRULE:FREQ=WEEKLY;BYDAY=TU 09:00</code>
schedule-own-start =
    The rule counts from today and has no dates of its own. Take out “{ $part }”:
    <code>/schedule dilemmaer RRULE:FREQ=WEEKLY;BYDAY=TU 09:00</code>
schedule-never =
    This rule gives no cards in the next five years. Check its dates, or write it in words:
    <code>/schedule dilemmaer first monday 09:00</code>
schedule-not-a-rule =
    I cannot read “{ $rule }” as a rule (RRULE). Write it like this, or in words:
    <code>/schedule dilemmaer RRULE:FREQ=WEEKLY;BYDAY=TU 09:00</code>
    <code>/schedule dilemmaer tue 09:00</code>
schedule-rule-part =
    I do not understand “{ $part }” in the rule. Change it or take it out:
    <code>/schedule dilemmaer RRULE:FREQ=WEEKLY;BYDAY=TU 09:00</code>
schedule-rule-too-long =
    The rule is longer than { $most } characters. Split it into several schedules, or write it in words:
    <code>/schedule dilemmaer tue,thu 09:00</code>
