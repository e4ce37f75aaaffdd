"""The web: ports.Fetcher, polite, bounded and shut against what is not public.

guard.py and addresses.py say where it may go, manners.py when, limits.py how much; engine.py goes, following redirects,
with an exchange.py for each hop, over a line.py that connect.py makes. What fetches nothing loads none of it.
"""

from digest.adapters.http.fetcher import HttpFetcher
from digest.adapters.http.limits import MEGABYTE, Limits
from digest.adapters.http.manners import Manners

__all__ = ["MEGABYTE", "HttpFetcher", "Limits", "Manners"]
