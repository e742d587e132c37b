# verdict: raised
import multiprocessing
for _ in range(100):
    multiprocessing.Process(target=print).start()
