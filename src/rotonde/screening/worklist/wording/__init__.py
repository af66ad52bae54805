"""Every sentence of the work list and of the papers that come with it: Dutch, French, English."""
