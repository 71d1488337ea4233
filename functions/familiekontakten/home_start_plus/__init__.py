"""Home-Start+: which departments the national board has approved for families with children from 6 to 16."""
