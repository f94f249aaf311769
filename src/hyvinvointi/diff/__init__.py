"""Comparing two states of a workspace in the words of the domain."""
