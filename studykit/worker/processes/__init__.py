"""The processes of the worker: warm ones, their children, and watching them."""
