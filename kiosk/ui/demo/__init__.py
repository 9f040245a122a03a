"""What the hosts of a demonstration see and touch."""
