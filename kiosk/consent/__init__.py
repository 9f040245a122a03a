"""What a person is told before any picture is taken, and what they answered."""
