"""From a frame to a hint, and from a second of frames to the best one. No clocks, no I/O."""
