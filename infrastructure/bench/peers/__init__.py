"""What we are measured against, as somebody would write it by hand, and the small programs that run each of them."""
