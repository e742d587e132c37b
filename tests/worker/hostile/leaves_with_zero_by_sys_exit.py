# verdict: raised
import sys
sys.exit(0)
