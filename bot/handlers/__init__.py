"""People come in: what they write, press and change."""
