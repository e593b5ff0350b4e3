"""Identity: persons, employers, authorities, their officers, and who is bound to whom."""
