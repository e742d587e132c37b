"""The wire between the front and the worker: requests, recordings, results, and their bytes."""
