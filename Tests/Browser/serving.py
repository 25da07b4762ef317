"""A web server for one site, on this machine only and below a base path, as on a school's web space."""

import contextlib
import functools
import http.server
import os
import threading

BASE = "/school/"


class Handler(http.server.SimpleHTTPRequestHandler):
    """What lies outside of the base path does not exist; an unknown address gets the site's own 404 page."""

    def log_message(self, *arguments):
        pass

    def translate_path(self, path):
        if not path.startswith(BASE):
            return os.path.join(self.directory, "no-such-file")
        return super().translate_path(path[len(BASE) - 1 :])

    def list_directory(self, path):
        self.send_error(404)

    def send_error(self, code, message=None, explain=None):
        page = os.path.join(self.directory, "404.html")
        if code != 404 or not os.path.isfile(page):
            return super().send_error(code, message, explain)
        with open(page, "rb") as file:
            body = file.read()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


@contextlib.contextmanager
def serving(folder):
    """Yields the address of the site, with a slash at the end."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{BASE}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
