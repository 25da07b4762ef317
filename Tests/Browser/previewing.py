"""`datawall preview` at work on a copy of the demo school."""

import contextlib
import pathlib
import re
import selectors
import shutil
import subprocess
import tempfile
import time

import sites

# Generous: a slow computer is no fault of the preview.
LIMIT = 60


class Preview:
    """A preview and the folders that it watches."""

    def __init__(self, folder):
        self.content, self.templates = folder / "content", folder / "templates"
        shutil.copytree(sites.CONTENT, self.content)
        shutil.copytree(sites.ROOT / "site-templates", self.templates)
        self.errors = folder / "errors.txt"

    def start(self):
        command = [sites.datawall(), "preview", "--port", "0", "--audience", "staff"]
        command += ["--content", self.content, "--templates", self.templates]
        with self.errors.open("wb") as errors:
            self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, cwd=self.content.parent)
        found = re.match(rb"Preview at http://(?:localhost|127\.0\.0\.1):(\d+)/staff/$", self.line())
        assert found, f"datawall preview said no address: {self.said()}"
        self.port = int(found[1])
        # The browser of the tests reaches nothing but this address.
        self.address = f"http://127.0.0.1:{self.port}/"

    def line(self):
        """The first line of its output; what there is of it when it ends or says nothing for too long."""
        line, end = b"", time.monotonic() + LIMIT
        with selectors.DefaultSelector() as selector:
            selector.register(self.process.stdout, selectors.EVENT_READ)
            while not line.endswith(b"\n") and selector.select(max(0, end - time.monotonic())):
                byte = self.process.stdout.read1(1)
                if not byte:
                    break
                line += byte
        return line.rstrip(b"\n")

    def said(self):
        return self.errors.read_text("utf-8", "replace") or "nothing at all"

    def end(self):
        """Asks it to end, as a shell does; returns its exit code, negative for a signal that killed it."""
        self.process.terminate()
        try:
            return self.process.wait(LIMIT)
        finally:
            self.process.kill()
            self.process.wait()
            self.process.stdout.close()

    @contextlib.contextmanager
    def edited(self, path, old, new):
        """A file with a change in it, saved as many editors do: written beside, then put in its place. Then as it was."""
        file = self.content.parent / path
        before = file.read_text("utf-8")
        assert before.count(old) == 1, f"{path} has no one place that says {old}"
        try:
            self.save(file, before.replace(old, new))
            yield
        finally:
            self.save(file, before)

    @staticmethod
    def save(file, text):
        beside = file.with_name(f".{file.name}.new")
        beside.write_text(text, "utf-8")
        beside.replace(file)


@contextlib.contextmanager
def previewing():
    with tempfile.TemporaryDirectory(prefix="datawall-preview-") as folder:
        preview = Preview(pathlib.Path(folder).resolve())
        try:
            preview.start()
            yield preview
        finally:
            if hasattr(preview, "process"):
                preview.end()
