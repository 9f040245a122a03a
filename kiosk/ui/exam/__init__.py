"""The screens of an exam, and the small window that stays while the candidate writes."""
