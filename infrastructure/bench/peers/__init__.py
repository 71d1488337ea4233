"""What we are measured against, each as somebody would write it by hand, and the small programs that run one of them."""
