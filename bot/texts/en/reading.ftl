# Reading together: /reading, and the earlier texts that come in private to whoever wants them.

menu-reading = What you have read together

reading-title = <b>Read together</b> · { $team }
reading-none = { $team } has not had a text to read yet, or it is still open. Whoever leads the team can deal one now: /draw felles-grunnlag
reading-count = { $count } have read it
reading-right = { $right } of { $count } answered right
reading-nearly-right = nearly all answered right
reading-nearly-other = nearly all answered something else than the text says
reading-talk = 💬 Worth talking about: { $text }
reading-too-few = No text has been read by enough people to be shown here.
reading-more =
    { $count ->
        [one] … and one text from before
       *[other] … and { $count } texts from before
    }
reading-how = These are the texts that enough people have read. Nobody sees who has read. If you missed some, you can get the earlier texts in private, one a week. Eske tells nobody.
reading-catch-up = 📖 Catch me up
reading-no-team = I find no team that you are in. Write /reading in your team's group.
reading-stranger = This is for the people in the team's chat.
reading-old-link = I do not know this button. Write /reading in your team's group, and you get a new one.

catch-up-begun =
    <b>{ $deck }</b> · { $team }
    { $count ->
        [one] The team has had one text. It comes now.
       *[other] The team has had { $count } texts. The oldest comes now, and then one a week at this time of day.
    }
catch-up-going-on =
    <b>{ $deck }</b> · { $team }
    { $count ->
        [one] You are on your way. One text is left, and it comes on { $at }.
       *[other] You are on your way. { $count } texts are left, and the next one comes on { $at }.
    }
catch-up-own = The texts come to you alone. Eske only remembers how far you have come, and deletes it when you have had them all, or when you stop.
catch-up-text = 📖 { $deck } · { $team } · text { $number } of { $count }
catch-up-question = The question is for yourself alone. Your answer is not kept.
catch-up-next = The next text comes on { $at }.
catch-up-last = That was the last one. Now you have had them all.
catch-up-stop = Send no more
catch-up-stopped = You get no more of these texts. To begin anew, write /reading.
