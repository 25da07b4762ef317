#!/usr/bin/env python3
"""Makes the README's pictures anew, from the demo school's public site.

    make pictures

They look as the pages are meant to when the font Andika is there (Debian's fonts-sil-andika).
"""

import base64
import pathlib
import sys
import tempfile

import sites
from chromium import chromium
from serving import serving

FOLDER = sites.ROOT / "Tests/README-pictures"
# A README should open at once: this many bytes a picture at most.
LIMIT = 80_000
# Name, kind of page, width and height of the window, scale, scheme, and the element that the picture begins with.
SHOTS = [("portfolio.jpg", "portfolio", 1180, 1290, 0.7, "light", "body")]


def picture(browser, width, height, scale):
    """The window as a JPEG, as good as fits the limit."""
    top = browser.run("return scrollY")
    clip = {"x": 0, "y": top, "width": width, "height": height, "scale": scale}
    for quality in range(90, 20, -5):
        answer = browser.command("Page.captureScreenshot", format="jpeg", quality=quality, clip=clip)
        data = base64.b64decode(answer["data"])
        if len(data) <= LIMIT:
            return data
    sys.exit(f"no quality gets this picture under {LIMIT} bytes")


def main():
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="datawall-pictures-") as folder:
        sites.build("public", pathlib.Path(folder) / "site")
        site = sites.Site("public", pathlib.Path(folder) / "site")
        with serving(site.folder) as address, chromium() as browser:
            for name, kind, width, height, scale, scheme, beginning in SHOTS:
                browser.view(width, height, scheme=scheme)
                browser.open(address + site.page(kind))
                browser.run(f"document.querySelector('{beginning}').scrollIntoView()")
                browser.drawn()
                data = picture(browser, width, height, scale)
                (FOLDER / name).write_bytes(data)
                print(f"{FOLDER / name}: {len(data)} bytes")


if __name__ == "__main__":
    main()
