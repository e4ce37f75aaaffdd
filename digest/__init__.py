"""Digest: a self-hosted news digest that tells its readers what happens next."""

__version__ = "0.1.0"
