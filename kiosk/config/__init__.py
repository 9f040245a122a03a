"""Typed settings, their sources and their secrets."""
