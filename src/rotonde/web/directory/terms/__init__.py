"""Our lists of terms as objects of HSDS, so that whoever reads the directory can read what our codes mean."""
