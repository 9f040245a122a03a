"""Where threads meet Qt."""
