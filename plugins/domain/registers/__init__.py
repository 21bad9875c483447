"""Registers of many regencies: written, read as a stranger's, and held against each other."""
