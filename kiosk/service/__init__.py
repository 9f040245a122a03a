"""The liveness API served on loopback, with a simulated engine."""
