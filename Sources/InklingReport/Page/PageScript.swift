/// The one script of a page. Pages are whole without it: it only adds what cannot work otherwise.
///
/// - A button that switches between light and dark. What agrees with the system is not kept, so that the page follows
///   the system again.
/// - A button on each block of code that copies it.
/// - The mark of the section being read in the list of contents.
/// - Folded blocks are open in print.
enum PageScript {
  static let page = StaticScript(
    #"""

    (function () {
      "use strict";
      var root = document.documentElement;
      var key = "inkling-theme";
      var dark = window.matchMedia("(prefers-color-scheme: dark)");
      function read() {
        try { return window.localStorage.getItem(key); } catch (error) { return null; }
      }
      function keep(theme) {
        try {
          if (theme) { window.localStorage.setItem(key, theme); } else { window.localStorage.removeItem(key); }
        } catch (error) { return; }
      }
      function system() { return dark.matches ? "dark" : "light"; }
      function shown() { return root.dataset.theme || system(); }
      var chosen = read();
      if (chosen === "dark" || chosen === "light") { root.dataset.theme = chosen; }

      function button(name, text) {
        var made = document.createElement("button");
        made.type = "button";
        made.className = name;
        made.textContent = text;
        return made;
      }
      function addThemeSwitch(bar) {
        var made = button("theme", "");
        function label() { made.textContent = shown() === "dark" ? "Light page" : "Dark page"; }
        made.addEventListener("click", function () {
          var next = shown() === "dark" ? "light" : "dark";
          if (next === system()) { delete root.dataset.theme; keep(null); } else { root.dataset.theme = next; keep(next); }
          label();
        });
        dark.addEventListener("change", label);
        label();
        bar.appendChild(made);
      }
      function copyBySelection(code) {
        var range = document.createRange();
        range.selectNodeContents(code);
        var selection = window.getSelection();
        selection.removeAllRanges();
        selection.addRange(range);
        return document.execCommand("copy");
      }
      function addCopyButton(frame) {
        var code = frame.querySelector("code");
        var made = button("copy", "Copy");
        made.setAttribute("aria-live", "polite");
        function done(worked) {
          made.textContent = worked ? "Copied" : "Not copied";
          window.setTimeout(function () { made.textContent = "Copy"; }, 1600);
        }
        made.addEventListener("click", function () {
          if (!navigator.clipboard) { done(copyBySelection(code)); return; }
          navigator.clipboard.writeText(code.textContent).then(
            function () { done(true); }, function () { done(copyBySelection(code)); });
        });
        frame.appendChild(made);
      }
      function markSections(nav) {
        var links = Array.from(nav.querySelectorAll("a"));
        var headings = links.map(function (link) {
          return document.getElementById(decodeURIComponent(link.hash.slice(1)));
        });
        var waiting = false;
        function mark() {
          waiting = false;
          var current = -1;
          headings.forEach(function (heading, index) {
            if (heading && heading.getBoundingClientRect().top < 140) { current = index; }
          });
          links.forEach(function (link, index) {
            if (index === current) { link.setAttribute("aria-current", "location"); }
            else { link.removeAttribute("aria-current"); }
          });
        }
        window.addEventListener("scroll", function () {
          if (!waiting) { waiting = true; window.requestAnimationFrame(mark); }
        }, { passive: true });
        mark();
      }
      document.addEventListener("DOMContentLoaded", function () {
        document.querySelectorAll(".bar").forEach(addThemeSwitch);
        document.querySelectorAll(".frame").forEach(addCopyButton);
        document.querySelectorAll(".contents.wide").forEach(markSections);
      });
      window.addEventListener("beforeprint", function () {
        document.querySelectorAll("details:not([open])").forEach(function (fold) {
          fold.open = true;
          fold.dataset.folded = "";
        });
      });
      window.addEventListener("afterprint", function () {
        document.querySelectorAll("details[data-folded]").forEach(function (fold) {
          fold.open = false;
          delete fold.dataset.folded;
        });
      });
    })();

    """#, hash: "nKRGRA4ed50dtYZfEiIey0M9akgDgMLebifz11VohXs=")
}
