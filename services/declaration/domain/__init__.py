"""The rules of declaration."""
