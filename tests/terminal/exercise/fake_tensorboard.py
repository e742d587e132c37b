"""Stands in for TensorBoard: the same options, the same line, and a second process that listens, too.

It answers every request with the files below its log directory and the port of the second process.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

SERVER = """
import socket, sys
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
while True:
    listener.accept()
"""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--logdir", type=Path)
    parser.add_argument("--host")
    parser.add_argument("--port", type=int)
    given = parser.parse_args()
    server = subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    second = int(server.stdout.readline())

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            files = {str(file.relative_to(given.logdir)): file.read_text() for file in given.logdir.rglob("*.*")}
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps({"files": files, "second": second}).encode())

    with HTTPServer((given.host, given.port), Handler) as http:
        print("I0000 some words of a library", file=sys.stderr)
        address = f"http://{given.host}:{http.server_port}/"
        print(f"TensorBoard 2.20.0 at {address} (Press CTRL+C to quit)", file=sys.stderr, flush=True)
        http.serve_forever()


if __name__ == "__main__":
    main()
