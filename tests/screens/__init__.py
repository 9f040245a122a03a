"""Every screen in every language and size: for pictures to look through, and for the layout's tests."""
