"""What differs: between dossiers, between versions, and between published facts and today's."""
