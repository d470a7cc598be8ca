"""Sentences, clauses, parties and contexts: what a document says, free of any policy."""
