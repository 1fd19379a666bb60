"""What a page says: moves, quotations, times, amounts."""
