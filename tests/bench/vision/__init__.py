"""Evaluation of the kiosk's eyes against ground truth, beside what tutorials do."""
