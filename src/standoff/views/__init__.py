"""What people see: the command line, the terminal brief, the HTML report, records."""
