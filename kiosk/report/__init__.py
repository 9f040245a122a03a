"""The page that tells what a replayed recording asked of the visitor, what was chosen of it, and why."""
