"""What follows from one file alone: found once, and kept for the next run in the user's own cache.

Only of files that are sound in structure anything is kept; the few others are read anew each time.
"""
