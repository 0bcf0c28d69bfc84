"""How fast Eske takes presses, beside bots that keep nothing: `make bench`."""
