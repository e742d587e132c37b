# verdict: wrong, crashed, raised
import sys
for name in list(sys.modules):
    if name.startswith("studykit"):
        del sys.modules[name]
import studykit.worker.recording.recorder
