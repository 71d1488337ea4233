"""The files of `hsf import` and `hsf export`, and the sets of records that they fill and are filled from."""
