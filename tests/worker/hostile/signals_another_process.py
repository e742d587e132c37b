# verdict: raised
import os, signal
os.kill({VICTIM}, signal.SIGKILL)
