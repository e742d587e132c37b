# verdict: raised
import socket
socket.socket(socket.AF_UNIX).connect("{RUNNER}/runner.sock")
