"""The annual report as a web page and a PDF: what statistics/reports/ composes, printed."""
