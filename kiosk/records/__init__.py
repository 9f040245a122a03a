"""What the kiosk remembers: attempts and sessions at rest, sealed one to the next, for as long as is set."""
