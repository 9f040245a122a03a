"""The flow as data: states, events, effects, and one pure step between them. Standard library only."""
