"""How bids are judged: exclusion, suitability, selection, award criteria, scoring methods and simulation."""
