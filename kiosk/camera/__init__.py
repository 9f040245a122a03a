"""From a device, file, folder, stream or the demo to a ring of frames."""
