"""What the bot itself says, in Norwegian bokmål, English and Hebrew."""

from bot.texts.loader import Catalogue, Texts, load_texts, undirected

__all__ = ["Catalogue", "Texts", "load_texts", "undirected"]
