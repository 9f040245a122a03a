"""The secrets of the soak, which nothing that it leaves may hold."""

from tests.cli.canaries import canary

APP_KEY = canary("soak-key")
APP_SECRET = canary("soak-secret")
