"""The broad reception: whoever comes in anywhere is heard once, and what they ask is never lost."""
