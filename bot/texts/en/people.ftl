# The language that each person chooses.

language-which = Which language shall I write to you in? Cards and results come in the team's language.
language-phone = As on my phone
language-chosen = From now on I write to you in English. Cards and results come in the team's language. /language changes it.
language-as-phone = From now on I follow the language of your phone, if I speak it. Cards and results come in the team's language. /language changes it.
