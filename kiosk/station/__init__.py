"""Camera, vision, session and client put to work on plain threads, without a screen."""
