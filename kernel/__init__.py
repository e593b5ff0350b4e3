"""What every bounded context shares: the event log and the edge."""
