"""What every page shares: the frame, the letters and colours, and how a sentence is said in three languages."""
