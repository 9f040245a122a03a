"""Keeps the pictures that were sent, where a house wants that: sealed for a key that is elsewhere, for a time."""
