"""The layers around a process that runs an answer."""
