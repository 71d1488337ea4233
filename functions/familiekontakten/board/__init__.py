"""The national board's meetings and matters."""
