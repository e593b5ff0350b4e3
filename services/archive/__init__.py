"""Archive (业绩档案): the verified pieces of a career."""
