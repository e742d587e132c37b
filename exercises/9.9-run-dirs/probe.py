import os

probed_ids = ["a", "b", "2024-06-01"]
probed_paths = [os.path.relpath(os.fspath(make_log_subdir(run_id))) for run_id in probed_ids]
