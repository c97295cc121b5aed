"""Every public vote in the Council of the EU, as data you can check against its page."""

__version__ = "0.1.0"
