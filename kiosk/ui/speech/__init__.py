"""What the kiosk says and plays, for those who cannot see its screens."""
