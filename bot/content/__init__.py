"""Words in YAML: load decks and scripts, and say where a mistake stands."""
