"""What must not be shown: personal data in texts, names of private persons, and covering both."""
