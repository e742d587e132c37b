# verdict: raised
import numpy
open(numpy.__file__, "a").write("#")
