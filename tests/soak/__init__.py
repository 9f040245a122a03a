"""The kiosk for hours on end: session after session, with faults drawn from the whole matrix."""
