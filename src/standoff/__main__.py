"""Start Standoff: `standoff` or `python -m standoff`."""

from standoff.views.cli import main

if __name__ == "__main__":
    main()
