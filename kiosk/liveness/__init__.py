"""The liveness API's client: encode, sign, send, read strictly, give up in time."""
