"""`python -m impartiality_lint` does what `impartiality-lint` does."""

from impartiality_lint.cli import main

if __name__ == "__main__":
    main()
