"""Window, screens and texts: paints state and sends events, decides nothing."""
