/// The style of all pages.
///
/// Colours are variables, set for light and for dark pages; `data-theme` on the root overrides what the system says.
/// All pairs of text and background have a contrast of at least 4.5 to 1.
enum StyleSheet {
  static let page = StaticStyle(
    """
    :root {
      color-scheme: light;
      --page: #ffffff; --ink: #1f2328; --muted: #59636e; --line: #d9dee3; --soft: #f4f6f8;
      --link: #0a5aa8; --accent: #0a5aa8;
      --error: #a8071a; --error-soft: #fff1f0; --warn: #7a4b00; --warn-soft: #fff8e6;
      --good: #1a6b3c; --good-soft: #eefaf2; --grave: #6b2fb3; --grave-soft: #f7f1ff;
      --note-soft: #eef5fd;
      --keyword: #8b1f8b; --type: #0b5a6e; --number: #1a4fc4; --string: #a3260c; --comment: #59636e;
      --attribute: #7a4b00;
      --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans",
        "Helvetica Neue", Arial, sans-serif;
      --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono",
        "Liberation Mono", monospace;
    }
    @media (prefers-color-scheme: dark) {
      :root:not([data-theme="light"]) {
        color-scheme: dark;
        --page: #16181d; --ink: #e6e8eb; --muted: #a2abb5; --line: #363c45; --soft: #1f2329;
        --link: #7db8f7; --accent: #56a0ee;
        --error: #ff9a95; --error-soft: #331a1d; --warn: #f0bd62; --warn-soft: #2e2614;
        --good: #7fd3a0; --good-soft: #16291f; --grave: #c9a6ff; --grave-soft: #261d36;
        --note-soft: #17263a;
        --keyword: #ee92e4; --type: #7fd0df; --number: #93b8ff; --string: #ffa48a;
        --comment: #a2abb5; --attribute: #f0bd62;
      }
      :root:not([data-theme="light"]) .on-light { display: none; }
      :root:not([data-theme="light"]) .on-dark { display: block; }
    }
    :root[data-theme="dark"] {
      color-scheme: dark;
      --page: #16181d; --ink: #e6e8eb; --muted: #a2abb5; --line: #363c45; --soft: #1f2329;
      --link: #7db8f7; --accent: #56a0ee;
      --error: #ff9a95; --error-soft: #331a1d; --warn: #f0bd62; --warn-soft: #2e2614;
      --good: #7fd3a0; --good-soft: #16291f; --grave: #c9a6ff; --grave-soft: #261d36;
      --note-soft: #17263a;
      --keyword: #ee92e4; --type: #7fd0df; --number: #93b8ff; --string: #ffa48a;
      --comment: #a2abb5; --attribute: #f0bd62;
    }
    :root[data-theme="dark"] .on-light { display: none; }
    :root[data-theme="dark"] .on-dark { display: block; }
    .on-dark { display: none; }

    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; padding: 0 1.125rem; background: var(--page); color: var(--ink);
      font: 1.125rem/1.65 var(--sans); overflow-wrap: break-word;
    }
    a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
    a:hover { text-decoration-thickness: 2px; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
    .skip { position: absolute; left: -100vw; top: 0; padding: 0.5rem 1rem; background: var(--page); }
    .skip:focus { left: 0; z-index: 2; }
    .bar {
      display: flex; justify-content: space-between; align-items: center; gap: 1rem; min-height: 2rem;
      max-width: 42rem; margin: 0.9rem auto 0; font-size: 0.9rem;
    }
    .bar a { text-decoration: none; }
    .bar a:hover { text-decoration: underline; }
    .bar button { margin-left: auto; }
    button {
      font: inherit; font-size: 0.8125rem; line-height: 1.5; color: var(--muted); background: var(--page);
      border: 1px solid var(--line); border-radius: 6px; padding: 0.15rem 0.6rem; cursor: pointer;
    }
    button:hover { color: var(--ink); border-color: var(--muted); }
    .sheet { max-width: 42rem; margin: 0 auto; }
    main { min-width: 0; }
    main > header { margin: 1.75rem 0 2.25rem; padding-bottom: 1.25rem; border-bottom: 1px solid var(--line); }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; margin: 2.5rem 0 0.75rem; }
    h1 { font-size: clamp(1.9rem, 1.4rem + 2.2vw, 2.6rem); margin: 0; letter-spacing: -0.015em; }
    h2 { font-size: 1.55rem; letter-spacing: -0.01em; }
    h3 { font-size: 1.25rem; }
    h4, h5, h6 { font-size: 1.125rem; }
    main .text > h2 { padding-top: 1.1rem; border-top: 1px solid var(--line); margin-top: 3rem; }
    main .text > h2:first-child { border-top: 0; padding-top: 0; }
    .section-number { color: var(--muted); font-weight: 400; font-variant-numeric: tabular-nums; }
    .anchor { margin-left: 0.4em; font-weight: 400; text-decoration: none; opacity: 0; }
    :is(h2, h3, h4, h5, h6):hover > .anchor, .anchor:focus { opacity: 1; }
    p { margin: 0 0 1rem; text-wrap: pretty; }
    .subtitle { font-size: 1.2rem; color: var(--muted); margin: 0.5rem 0 0; }
    .byline { color: var(--muted); margin: 0.5rem 0 0; }
    .headline { margin: 0.9rem 0 0; font-weight: 600; color: var(--good); text-wrap: pretty; }
    .facts {
      display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; list-style: none; margin: 0.9rem 0 0;
      padding: 0; font-size: 0.9rem;
    }
    .fact-name { color: var(--muted); }
    ul, ol { margin: 0 0 1rem; padding-left: 1.6rem; }
    li { margin: 0.25rem 0; }
    li > :is(ul, ol) { margin-bottom: 0; }
    li.task { list-style: none; }
    li.task > input { margin: 0 0.35rem 0 -1.5rem; }
    blockquote { margin: 1.25rem 0; padding-left: 1.1rem; border-left: 3px solid var(--line); color: var(--muted); }
    hr { border: 0; border-top: 1px solid var(--line); margin: 2.5rem 0; }
    sup { line-height: 0; }
    sup a { padding: 0 0.15em; text-decoration: none; }

    code, pre, samp { font-family: var(--mono); font-size: 0.875em; }
    :not(pre) > code { background: var(--soft); border-radius: 4px; padding: 0.12em 0.35em; }
    pre { margin: 0; overflow-x: auto; line-height: 1.5; tab-size: 4; }
    pre code, pre samp { font-size: inherit; }
    .frame { position: relative; }
    .frame > pre.code { background: var(--soft); border: 1px solid var(--line); border-radius: 8px; padding: 0.8rem 0.9rem; font-size: 0.875rem; }
    .frame:not(.step .frame) { margin: 1.25rem 0; }
    .copy { position: absolute; top: 0.45rem; right: 0.45rem; opacity: 0; font-family: var(--sans); }
    .frame:hover > .copy, .copy:focus-visible { opacity: 1; }
    @media (hover: none) { .copy { opacity: 1; top: -0.8rem; } }
    .keyword { color: var(--keyword); font-weight: 600; }
    .type { color: var(--type); }
    .number { color: var(--number); }
    .string { color: var(--string); }
    .comment { color: var(--comment); font-style: italic; }
    .attribute { color: var(--attribute); }
    .step { margin: 1.5rem 0; }
    .step .output { margin-top: 0.6rem; }
    .output > * + * { margin-top: 1rem; }
    pre.printed {
      padding: 0.35rem 1rem; border-left: 3px solid var(--line); font-size: 0.875rem; line-height: 1.45;
    }
    pre.long { font-size: 0.7rem; }
    pre.wide { font-size: 0.6rem; line-height: 1.6; letter-spacing: -0.02em; padding-right: 0; }
    .remark { margin: 0.4rem 0 0; padding-left: 1rem; color: var(--muted); font-size: 0.9rem; }
    details.fold > summary { cursor: pointer; color: var(--muted); font-size: 0.9rem; margin-bottom: 0.4rem; }

    math { font-family: "Latin Modern Math", "STIX Two Math", "Cambria Math", "DejaVu Math TeX Gyre", "Noto Sans Math", math; font-size: 1.08em; }
    .equation { display: flex; align-items: center; margin: 1.35rem 0; }
    .equation-body { flex: 1; min-width: 0; overflow-x: auto; overflow-y: hidden; padding: 0.2rem 0; }
    .equation-number { margin-left: 1rem; color: var(--muted); }
    mtd.lean-leading { text-align: left; }
    mtd.lean-trailing { text-align: right; }
    mtable.aligned mtd { padding: 0.15em 0.1em; }

    figure { margin: 1.25rem 0; }
    img { max-width: 100%; height: auto; }
    figure img { margin: 0 auto; }
    figure img:not(.on-dark) { display: block; }
    figcaption, caption { color: var(--muted); font-size: 0.9375rem; line-height: 1.5; text-wrap: pretty; }
    figcaption { margin-top: 0.6rem; text-align: center; }
    .numbered { color: var(--ink); font-weight: 600; }
    .data { white-space: nowrap; font-size: 0.85rem; }
    .table-frame { margin: 1.25rem 0; overflow-x: auto; }
    .table-frame.tall { max-height: 32rem; overflow-y: auto; border-block: 1px solid var(--line); }
    table { border-collapse: collapse; font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
    table { min-width: min(100%, 30rem); }
    caption { text-align: left; padding-bottom: 0.5rem; }
    th, td { padding: 0.35rem 0.85rem; text-align: left; vertical-align: top; }
    th:first-child, td:first-child { padding-left: 0.25rem; }
    thead th { border-bottom: 2px solid var(--line); vertical-align: bottom; }
    tr.best > * { background: var(--good-soft); font-weight: 600; }
    .badge { margin-left: 0.6em; padding: 0.05em 0.55em; border: 1px solid var(--good); border-radius: 1em; color: var(--good); font-size: 0.75rem; font-weight: 600; }
    tbody tr + tr > * { border-top: 1px solid var(--line); }
    tbody th { font-weight: 400; }
    tfoot td { color: var(--muted); padding-block: 0.15rem; }
    tfoot tr:first-child td { border-top: 2px solid var(--line); padding-top: 0.5rem; }
    .center { text-align: center; }
    .trailing { text-align: right; }
    .given .trailing { white-space: nowrap; }

    .callout { margin: 1.5rem 0; padding: 0.85rem 1.1rem; border-radius: 8px; border-left: 4px solid var(--accent); background: var(--note-soft); }
    .callout-title { font-weight: 600; margin: 0 0 0.35rem; color: var(--link); }
    details > .callout-title { cursor: pointer; margin: 0; }
    .callout-title::before { margin-right: 0.5em; content: "ℹ" / ""; }
    .callout.tip > .callout-title::before { content: "✦" / ""; }
    .callout.warning > .callout-title::before { content: "⚠" / ""; }
    .callout.important > .callout-title::before { content: "❢" / ""; }
    .callout.caution > .callout-title::before { content: "✖" / ""; }
    .callout.exercise > .callout-title::before { content: "✎" / ""; }
    details[open] > .callout-title { margin-bottom: 0.35rem; }
    .callout-text > :last-child, .card-text > :last-child { margin-bottom: 0; }
    .callout.exercise { background: var(--page); border: 1px solid var(--accent); border-left-width: 4px; }
    .callout.tip { border-color: var(--good); background: var(--good-soft); }
    .callout.tip > .callout-title { color: var(--good); }
    .callout.warning { border-color: var(--warn); background: var(--warn-soft); }
    .callout.warning > .callout-title { color: var(--warn); }
    .callout.important { border-color: var(--grave); background: var(--grave-soft); }
    .callout.important > .callout-title { color: var(--grave); }
    .callout.caution { border-color: var(--error); background: var(--error-soft); }
    .callout.caution > .callout-title { color: var(--error); }
    .callout.solution { border-color: var(--good); background: var(--good-soft); }
    .callout.solution > .callout-title { color: var(--good); }
    .exercise { padding: 0.4rem 1.1rem 0.6rem; border: 2px solid var(--accent); border-radius: 8px; }
    .exercise-title { font-weight: 600; margin: 0.3rem 0; color: var(--link); }
    .requirement { margin: 0.2rem 0; font-weight: 600; }
    .requirement.met { color: var(--good); }
    .requirement.unmet { color: var(--warn); }
    .requirement.score { font-weight: 400; }
    .verdict { display: inline-block; margin: 0.5rem 0 1rem; padding: 0.2rem 0.8rem; border-radius: 6px; font-weight: 700; }
    .verdict.passed { color: var(--good); background: var(--good-soft); }
    .verdict.not-yet { color: var(--warn); background: var(--warn-soft); }

    .diagnostic { margin: 0.85rem 0; padding: 0.85rem 1.1rem; border-radius: 8px; border: 1px solid var(--error); border-left-width: 4px; background: var(--error-soft); }
    .diagnostic p { margin: 0.35rem 0; }
    .diagnostic .message { margin-top: 0; }
    .diagnostic .message strong { color: var(--error); }
    .diagnostic .place { font-size: 0.85rem; color: var(--muted); font-family: var(--mono); }
    .diagnostic pre { margin: 0.5rem 0; padding: 0.5rem 0.75rem; border-radius: 5px; background: var(--page); font-size: 0.85rem; }
    .diagnostic > :last-child { margin-bottom: 0; }
    .diagnostic.warning, .diagnostic.expected { border-color: var(--warn); background: var(--warn-soft); }
    .diagnostic.warning .message strong, .diagnostic.expected .message strong { color: var(--warn); }
    .status { margin: 0 0 2rem; padding: 0.85rem 1.1rem; border-radius: 8px; border: 1px solid var(--error); background: var(--error-soft); }
    .status > p { margin: 0; font-weight: 600; }
    .lost { color: var(--error); text-decoration: underline dotted; }

    .contents { font-size: 0.875rem; }
    .contents.wide { display: none; }
    .contents.narrow { margin: 0 0 2rem; padding: 0.7rem 1rem; border: 1px solid var(--line); border-radius: 8px; background: var(--soft); }
    .contents-title { font-weight: 600; margin: 0 0 0.5rem; }
    summary.contents-title { margin: 0; cursor: pointer; }
    details[open] > summary.contents-title { margin-bottom: 0.5rem; }
    .contents ul { list-style: none; margin: 0; padding: 0; }
    .contents li { margin: 0; line-height: 1.4; }
    .contents .below { padding-left: 1rem; }
    .contents a { display: block; padding: 0.2rem 0; color: var(--ink); text-decoration: none; }
    .contents .below a { color: var(--muted); }
    .contents a:hover { color: var(--link); text-decoration: underline; }
    .contents a[aria-current] { color: var(--link); font-weight: 600; }
    .footnotes { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 0.9375rem; }
    .footnotes p { display: inline; }
    .footnotes li:target, .text sup a:target { background: var(--note-soft); }
    footer { margin: 3.5rem 0 0; padding: 1rem 0 2.5rem; border-top: 1px solid var(--line); color: var(--muted); font-size: 0.875rem; }
    footer dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.15rem 1.25rem; margin: 0; }
    footer dt { font-weight: 600; }
    footer dd { margin: 0; }

    .cards { list-style: none; padding: 0; display: grid; gap: 1.25rem; }
    .card { display: flex; gap: 1.5rem; margin: 0; padding: 1.25rem 1.4rem; border: 1px solid var(--line); border-radius: 10px; justify-content: space-between; align-items: center; }
    .card:has(a:hover) { border-color: var(--accent); }
    .card h2 { margin: 0 0 0.4rem; font-size: 1.25rem; }
    .card h2 a { text-decoration: none; }
    .card h2 a:hover { text-decoration: underline; }
    .card p { margin: 0 0 0.5rem; font-size: 1rem; line-height: 1.5; }
    .card-text { min-width: 0; }
    .thumbnail { flex: 0 0 11rem; }
    .thumbnail img { width: 100%; max-height: 9rem; object-fit: contain; border-radius: 5px; }
    .card .state { color: var(--muted); font-size: 0.875rem; }
    .card .state.ok { color: var(--good); }
    .card .state:not(.ok, .waiting) { color: var(--error); }

    @media (max-width: 32rem) {
      body { font-size: 1rem; }
      .card { flex-direction: column; align-items: stretch; }
      .thumbnail { flex-basis: auto; max-width: 16rem; }
      th, td { padding-inline: 0.5rem; }
    }
    @media (min-width: 70rem) {
      .sheet.with-contents { max-width: 59rem; display: grid; grid-template-columns: 14rem minmax(0, 42rem); column-gap: 3rem; }
      .with-contents > main, .with-contents > footer { grid-column: 2; min-width: 0; }
      .with-contents > .contents.wide { display: block; grid-column: 1; grid-row: 1 / span 2; position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 2.2rem 0.25rem 2rem; }
      .contents.narrow { display: none; }
      .bar:has(+ .with-contents) { max-width: 59rem; }
      .with-contents .text > .step > .output > pre.wide { width: max-content; min-width: 100%; max-width: calc(100% + max(0px, (100vw - 59rem) / 2 - 0.75rem)); }
    }
    @media print {
      :root, :root:not([data-theme="light"]), :root[data-theme="dark"] {
        color-scheme: light;
        --page: #ffffff; --ink: #000000; --muted: #444444; --line: #bbbbbb; --soft: #f6f6f6;
        --link: #0a4a8a; --note-soft: #f3f7fc; --good-soft: #f2faf5; --warn-soft: #fffaf0;
        --error-soft: #fff5f4; --grave-soft: #f9f5ff; --error: #a8071a; --warn: #7a4b00;
        --good: #1a6b3c; --grave: #6b2fb3; --keyword: #8b1f8b; --type: #0b5a6e; --number: #1a4fc4;
        --string: #a3260c; --comment: #59636e; --attribute: #7a4b00;
      }
      :root .on-light, :root:not([data-theme="light"]) .on-light, :root[data-theme="dark"] .on-light { display: block; }
      :root .on-dark, :root:not([data-theme="light"]) .on-dark, :root[data-theme="dark"] .on-dark { display: none; }
      body { font-size: 10.5pt; padding: 0; }
      @page { margin: 18mm 16mm; }
      .skip, .bar, .contents, .contents.wide, .data, .anchor, .copy, button { display: none; }
      .sheet, .sheet.with-contents { display: block; max-width: none; }
      details::details-content { content-visibility: visible; block-size: auto; }
      details > summary { list-style: none; }
      details.fold > summary { display: none; }
      .output > pre.wide { font-size: 5.4pt; }
      .callout, tr.best > *, .frame > pre.code { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      h1 { font-size: 22pt; } h2 { font-size: 15pt; } h3 { font-size: 12.5pt; }
      img { max-height: 20cm; object-fit: contain; }
      pre { white-space: pre-wrap; }
      .table-frame, .table-frame.tall { max-height: none; overflow: visible; }
      figure, table, pre, .callout, .diagnostic { break-inside: avoid; }
      h1, h2, h3, h4 { break-after: avoid; }
    }
    """)
}
