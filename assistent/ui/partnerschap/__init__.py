"""The worksheets of the partnership."""
