"""Gatherings of the network: of coordinators and of familiekontakter, regional and national."""
