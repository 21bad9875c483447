"""The article on a page: its body, its facts, and the marks of Blogger and WordPress."""
