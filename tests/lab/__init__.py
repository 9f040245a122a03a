"""The device code against the kernel's own V4L2 driver, in an emulated machine that has a camera."""
