"""The rules of identity, a file per aggregate; a person's profile has one of its own."""
