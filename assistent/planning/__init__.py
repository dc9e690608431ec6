"""When it happens: phases, statutory terms, the calendar, forward and backward schedules and their realism."""
