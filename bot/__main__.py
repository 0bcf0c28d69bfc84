"""`python -m bot` is `eske`."""

from bot.cli import main

main()
