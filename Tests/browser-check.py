"""Looks at pages in a real browser, and says what is wrong with them.

    python3 Tests/browser-check.py PAGE.html ...

needs Chromium, tidy, and Python's package websocket-client. For each page, in the light and in the dark theme: no message
on the console, no request, no horizontal scroll at 360 pixels, an alternative text for every image, headings without a
gap, a contrast of 4.5 to 1 for every text, everything that scrolls or can be pressed within reach of the keyboard; that
without JavaScript the same text is there; and no complaint from tidy. Ends with 1 where something is wrong.
"""

import itertools
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request

import websocket

# What the page is asked. Gives a list of complaints.
PROBE = r"""
(() => {
  const wrong = [];
  const seen = (node) => node.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const name = (node) => node.tagName.toLowerCase() + (node.className ? "." + node.className : "");
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.querySelectorAll("body *")].filter(
      (node) => seen(node) && node.getBoundingClientRect().right > root.clientWidth + 1);
    wrong.push(`scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}, ${wide.slice(0, 3).map(name)}`);
  }
  for (const image of document.images) {
    if (!image.alt.trim()) wrong.push("an image without alt");
    if (!image.complete || image.naturalWidth === 0) wrong.push("an image that cannot be shown: " + image.alt.slice(0, 40));
  }
  let last = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const level = Number(heading.tagName[1]);
    if (level > last + 1) wrong.push(`h${last} is followed by h${level}: ${heading.textContent}`);
    last = level;
  }
  if (document.querySelectorAll("h1").length !== 1) wrong.push("not one h1");
  if (document.querySelectorAll("main").length !== 1) wrong.push("not one main");
  const parse = (color) => {
    const parts = color.match(/[\d.]+/g).map(Number);
    return { rgb: parts.slice(0, 3), alpha: parts.length > 3 ? parts[3] : 1 };
  };
  const light = ({ rgb }) => {
    const [r, g, b] = rgb.map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const background = (node) => {
    for (let up = node; up; up = up.parentElement) {
      const color = parse(getComputedStyle(up).backgroundColor);
      if (color.alpha === 1) return color;
    }
    return parse("rgb(255, 255, 255)");
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const low = new Set();
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || !seen(node)) continue;
    const [a, b] = [light(parse(getComputedStyle(node).color)), light(background(node))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 4.5) low.add(`contrast ${contrast.toFixed(2)} of ${name(node)}`);
  }
  wrong.push(...low);
  const focusable = (node) => node.tabIndex >= 0;
  for (const node of document.querySelectorAll("body *")) {
    if (!seen(node)) continue;
    const style = getComputedStyle(node);
    const scrolls = node.scrollWidth > node.clientWidth + 1 && /auto|scroll/.test(style.overflowX)
      || node.scrollHeight > node.clientHeight + 1 && /auto|scroll/.test(style.overflowY);
    if (scrolls && !focusable(node) && !node.querySelector("a, button, [tabindex]")) {
      wrong.push(`no key reaches what scrolls: ${name(node)}`);
    }
    if (node.matches("a[href], button, summary") && !focusable(node)) wrong.push(`no key reaches ${name(node)}`);
    if (node.matches("a[href], button, summary") && !(node.getAttribute("aria-label") || node.textContent.trim())) {
      wrong.push(`without a name: ${name(node)}`);
    }
  }
  return [...new Set(wrong)];
})()
"""

TEXT = """(() => {
  const copy = document.body.cloneNode(true);
  copy.querySelectorAll("button, script, style").forEach((node) => node.remove());
  return copy.textContent;
})()"""


class Browser:
    """A page of a headless browser, spoken to by its debugging protocol."""

    def __init__(self, folder):
        program = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
        if program is None:
            sys.exit("there is no Chromium here")
        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0",
             "--remote-allow-origins=*", f"--user-data-dir={folder}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        port_file = pathlib.Path(folder, "DevToolsActivePort")
        for _ in range(300):
            if port_file.exists() and port_file.read_text().strip():
                break
            time.sleep(0.1)
        port = port_file.read_text().split()[0]
        pages = json.load(urllib.request.urlopen(f"http://127.0.0.1:{port}/json"))
        address = next(page["webSocketDebuggerUrl"] for page in pages if page["type"] == "page")
        self.socket = websocket.create_connection(address, timeout=60, suppress_origin=True)
        self.numbers = itertools.count(1)
        self.events = []
        for domain in ["Page", "Runtime", "Log", "Network"]:
            self.call(f"{domain}.enable")

    def receive(self):
        message = json.loads(self.socket.recv())
        if "method" in message:
            self.events.append(message)
        return message

    def call(self, method, **parameters):
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            message = self.receive()
            if message.get("id") == number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"]

    def value(self, expression):
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(str(result["exceptionDetails"]))
        return result["result"]["value"]

    def open(self, address):
        self.events = []
        self.call("Page.navigate", url=address)
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self.receive()
        time.sleep(0.1)
        self.value("1")

    def complaints(self, address):
        wrong = []
        for event in self.events:
            parameters = event["params"]
            if event["method"] == "Network.requestWillBeSent":
                asked = parameters["request"]["url"]
                if not asked.startswith("data:") and asked.split("#")[0] != address:
                    wrong.append(f"asks for {asked[:100]}")
            elif event["method"] == "Runtime.consoleAPICalled":
                wrong.append(f"console: {parameters['type']}")
            elif event["method"] == "Runtime.exceptionThrown":
                wrong.append(f"exception: {parameters['exceptionDetails']['text']}")
            elif event["method"] == "Log.entryAdded":
                wrong.append(f"console: {parameters['entry']['text'][:200]}")
        return wrong

    def close(self):
        self.socket.close()
        self.process.terminate()
        self.process.wait()


def check(browser, page):
    address = page.resolve().as_uri()
    wrong = []
    for theme in ["light", "dark"]:
        browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": theme}])
        for width in [360, 1300]:
            browser.call(
                "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
            browser.open(address)
            browser.value("document.querySelectorAll('details').forEach((fold) => { fold.open = true; }), 1")
            found = browser.complaints(address) + browser.value(PROBE)
            wrong += [f"{theme}, {width} px: {complaint}" for complaint in found]
    with_script = browser.value(TEXT)
    # What the switch does can be seen, and is undone by a second press.
    themes = browser.value(
        "(() => { const b = document.querySelector('button.theme'); const t = () => "
        "getComputedStyle(document.body).backgroundColor; const a = [t()]; b.click(); a.push(t()); b.click(); "
        "a.push(t()); return a; })()")
    if themes[0] == themes[1] or themes[0] != themes[2]:
        wrong.append(f"the switch does not switch: {themes}")
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(address)
    if browser.value(TEXT) != with_script:
        wrong.append("without JavaScript the text is another")
    if browser.value("document.querySelectorAll('button').length") != 0:
        wrong.append("without JavaScript there are buttons that do nothing")
    browser.call("Emulation.setScriptExecutionDisabled", value=False)
    if shutil.which("tidy"):
        tidy = subprocess.run(
            ["tidy", "-quiet", "-errors", "--show-info", "no", "--drop-empty-elements", "no", str(page)],
            capture_output=True, text=True)
        # Debian's tidy is older than these.
        known = ["trimming empty", "<details>", "<summary>", "<math>", 'proprietary attribute "alttext"',
                 'attribute "display"']
        wrong += [f"tidy: {line}" for line in tidy.stderr.splitlines() if not any(word in line for word in known)]
    return wrong


def main():
    pages = [pathlib.Path(argument) for argument in sys.argv[1:]]
    if not pages:
        sys.exit(__doc__)
    failed = False
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        browser = Browser(folder)
        try:
            for page in pages:
                wrong = check(browser, page)
                failed = failed or bool(wrong)
                print(f"{page.name}: {'all right' if not wrong else ''}")
                for complaint in wrong:
                    print(f"  {complaint}")
        finally:
            browser.close()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
