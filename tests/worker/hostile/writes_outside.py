# verdict: raised
open("{OUTSIDE}/new.txt", "w").write("x")
