"""The operator's set-up screen."""
