"""The bundled sample: a small archive of redrawn notes and the register that lists them."""
