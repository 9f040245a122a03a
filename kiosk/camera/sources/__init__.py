"""Where frames come from: one small class for each way of getting them."""
