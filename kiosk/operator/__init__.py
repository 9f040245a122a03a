"""The operator's side of the kiosk: who may open it, and what it tells and keeps."""
