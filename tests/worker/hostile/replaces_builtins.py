# verdict: wrong, raised, crashed
import builtins
builtins.len = lambda x: 0
builtins.isinstance = lambda *a: True
builtins.type = lambda x: int
