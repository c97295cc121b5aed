"""`python -m councilvotes`: the same as the command."""

from councilvotes.cli.app import main

if __name__ == "__main__":
    main()
