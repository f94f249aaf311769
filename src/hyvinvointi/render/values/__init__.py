"""What templates meet: facts of documents, texts, numbers and links, each knowing how it is shown."""
