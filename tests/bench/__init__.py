"""`make bench`: the real window beside what tutorials ship and beside decoding alone, in one run."""
