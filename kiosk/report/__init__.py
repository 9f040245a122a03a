"""The page that tells, after a recording was replayed, what was asked of the visitor and what was chosen, and why."""
