# verdict: raised
import os, signal
signal.pidfd_send_signal(os.pidfd_open({VICTIM}), signal.SIGKILL)
