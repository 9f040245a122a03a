"""Which settings are secret."""

API_SECRETS = (
    "api.appcode",
    "api.app_key",
    "api.app_secret",
    "api.next_appcode",
    "api.next_app_key",
    "api.next_app_secret",
)
"""What proves to the API who the kiosk is; the keyring and the kiosk's own file keep these."""
SECRETS = (*API_SECRETS, "operator.pin_hash")
"""Everything that is never shown."""
