"""The clock comes in: what one tick does."""
