"""The fields of our contract, made of what a source gives without changing a word."""
