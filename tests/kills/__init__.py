"""The kiosk as a process, killed in every state and started again."""
