"""One module an output; the setting PENULIS_HALAMAN names them all."""
