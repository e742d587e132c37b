# verdict: raised
import fcntl, os
reading, writing = os.pipe()
fcntl.fcntl(reading, fcntl.F_SETOWN, {VICTIM})
