# verdict: raised
open("{OUTSIDE}/secret.txt", "w").write("x")
