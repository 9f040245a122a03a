"""The fault matrix: everything that is known to break a kiosk, and the tests that break it."""
