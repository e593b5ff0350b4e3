"""Certificate: every document the product issues."""
