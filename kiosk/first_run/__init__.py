"""Sets a kiosk up: what is wanted, what that changes, and where this machine keeps it."""
