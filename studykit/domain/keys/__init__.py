"""Keys: their names, what they do by default, and how a learner binds others."""
