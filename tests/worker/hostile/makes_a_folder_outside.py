# verdict: raised
import os
os.mkdir("{OUTSIDE}/folder")
