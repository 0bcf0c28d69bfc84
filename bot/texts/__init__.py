"""What the bot itself says, in Norwegian bokmål, English and Hebrew."""

from bot.texts.loader import Catalogue, Texts, load_texts

__all__ = ["Catalogue", "Texts", "load_texts"]
