"""The template engine: sandboxed, bounded, and strict about names."""
