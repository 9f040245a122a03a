"""Looks over a machine that is to run the kiosk, and says what to do."""
