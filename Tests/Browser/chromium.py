"""Headless Chromium that can reach nothing but this machine."""

import base64
import contextlib
import json
import os
import shutil
import tempfile
import urllib.parse

from selenium import webdriver
from selenium.common.exceptions import JavascriptException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains

ARGUMENTS = (
    "--headless=new",
    # Chromium's sandbox starts neither as root nor in most containers; it meets only pages that we made.
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-extensions",
    "--no-first-run",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    "--lang=en-US",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def program(variable, *names):
    named = os.environ.get(variable)
    return named or next(filter(None, map(shutil.which, names)), None) or names[0]


@contextlib.contextmanager
def chromium(scripts=True):
    """Yields a `Browser`. Without scripts the page's own do not run; those of the tests do."""
    options = webdriver.ChromeOptions()
    options.binary_location = program("CHROMIUM", "chromium", "chromium-browser", "google-chrome")
    for argument in ARGUMENTS:
        options.add_argument(argument)
    if not scripts:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    with tempfile.TemporaryDirectory(prefix="datawall-browser-", ignore_cleanup_errors=True) as profile:
        options.add_argument(f"--user-data-dir={profile}")
        driver = webdriver.Chrome(options=options, service=Service(program("CHROMEDRIVER", "chromedriver")))
        try:
            driver.set_page_load_timeout(60)
            driver.set_script_timeout(120)
            yield Browser(driver, scripts)
        finally:
            driver.quit()


class Browser:
    def __init__(self, driver, scripts):
        self.driver, self.scripts = driver, scripts

    def view(self, width, height=900, scheme="light", media="", motion="reduce"):
        """The size of the window and the reader's wishes. Without motion, so that nothing is caught half-way."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        self.command("Emulation.setDeviceMetricsOverride", **size)
        wishes = {"prefers-color-scheme": scheme, "prefers-reduced-motion": motion}
        features = [{"name": name, "value": value} for name, value in wishes.items()]
        self.command("Emulation.setEmulatedMedia", media=media, features=features)

    def open(self, address):
        """Loads a page anew, also when only the fragment differs, and waits until it is drawn."""
        self.driver.get("about:blank")
        self.driver.get(address)
        self.drawn()

    def drawn(self):
        """Waits for two frames: what was just changed is on the screen. Where scripts are off none can wait."""
        if not self.scripts:
            return
        self.driver.execute_async_script(
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))"
        )

    def run(self, script, *arguments):
        try:
            return self.driver.execute_script(script, *arguments)
        except JavascriptException as fault:
            # Without the driver's own stack, which says nothing of the page.
            raise AssertionError(fault.msg) from None

    def run_async(self, script, *arguments):
        return self.driver.execute_async_script(script, *arguments)

    def command(self, name, **arguments):
        return self.driver.execute_cdp_cmd(name, arguments)

    def press(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()

    def printed(self):
        """The page as a PDF on A4 paper."""
        answer = self.command("Page.printToPDF", paperWidth=8.27, paperHeight=11.69, printBackground=True)
        return base64.b64decode(answer["data"])

    def complaints(self):
        """What the console said since the last call."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def requests(self):
        """The addresses that were asked for since the last call, `data:` and `about:` left out."""
        messages = (json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance"))
        addresses = [
            message["params"]["request"]["url"] for message in messages if message["method"] == "Network.requestWillBeSent"
        ]
        return [address for address in addresses if urllib.parse.urlsplit(address).scheme not in ("data", "about")]
