"""Short keys for what is longer than a button can be."""

import hashlib


def short_key(text: str) -> str:
    """12 signs that stand for a text, such as an id: the same for ever, as buttons hold them."""
    return hashlib.blake2s(text.encode(), digest_size=6).hexdigest()
