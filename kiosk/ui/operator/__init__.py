"""The operator's panel: a PIN pad, and the pages behind it."""
