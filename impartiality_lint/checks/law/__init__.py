"""What a document says of the law, held against the register."""
