"""What an organisation rests on when it uses Rotonde: legal bases, papers, and what is on because of them."""
