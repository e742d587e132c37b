# verdict: raised
import socket
socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"SECRET", ("127.0.0.1", {PORT}))
