# verdict: raised
input("name? ")
