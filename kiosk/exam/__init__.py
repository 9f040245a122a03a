"""A supervised exam: checks, presence, a timeline and its signed report. No Qt, no cv2."""
