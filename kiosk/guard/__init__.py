"""What keeps a kiosk standing that nobody looks after: its surroundings, its memory, its defects and restarts."""
