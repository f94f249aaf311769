"""What a workspace and a document begin with: answers in, texts of files out; nothing is written."""
