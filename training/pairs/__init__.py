"""Trains the pair model: does one text say the same as another, contradict it, or neither."""
