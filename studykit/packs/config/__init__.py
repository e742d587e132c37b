"""The learner's settings in `config.toml`."""
