"""How the running kiosk fares, told to whoever asks from another terminal of its user."""
