# verdict: wrong
import shutil
shutil.rmtree("{OUTSIDE}", ignore_errors=True)
