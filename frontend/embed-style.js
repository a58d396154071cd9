const CSS = `
:host {
  --_ink: var(--wensou-ink, light-dark(#1c1e21, #e8e6e1));
  --_soft: var(--wensou-soft, light-dark(#5c5a55, #a9abac));
  --_paper: var(--wensou-paper, light-dark(#ffffff, #1e2125));
  --_hover: var(--wensou-hover, light-dark(#f1efeb, #2b3036));
  --_line: var(--wensou-line, light-dark(#8b877e, #7d848c));
  --_accent: var(--wensou-accent, light-dark(#a83228, #f0978c));
  --_mark: var(--wensou-mark, light-dark(#ffe9a3, #5d4b12));
  --_mark-ink: var(--wensou-mark-ink, light-dark(#2a2000, #ffefbf));
  --_radius: var(--wensou-radius, 0.5rem);
  display: block;
  position: relative;
  max-width: var(--wensou-width, 28rem);
}
/* Not of the host, which a site's own rules reach. */
.box, .panel {
  color: var(--_ink);
  font: 1rem / 1.5 var(--wensou-font, system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif);
  text-align: start;
}
:host([hidden]), [hidden] { display: none !important; }
*, *::before { box-sizing: border-box; }
.box {
  display: flex;
  align-items: center;
  height: 2.75em;
  margin: 0;
  background: var(--_paper);
  border: 1px solid var(--_line);
  border-radius: var(--_radius);
}
.box:focus-within { outline: 2px solid var(--_accent); outline-offset: 1px; }
input, button { font: inherit; color: inherit; background: none; border: 0; }
input { flex: 1; min-width: 0; height: 100%; padding: 0 0 0 0.875em; appearance: none; }
input:focus { outline: none; }
input::placeholder { color: var(--_soft); opacity: 1; }
button { display: grid; place-items: center; width: 2.75em; height: 100%; padding: 0; color: var(--_accent); cursor: pointer; }
button:focus-visible { outline: 2px solid var(--_accent); outline-offset: -4px; }
svg { fill: none; stroke: currentcolor; stroke-width: 1.8; stroke-linecap: round; }
.panel {
  position: absolute;
  z-index: var(--wensou-z, 1000);
  inset: calc(100% + 4px) 0 auto;
  max-height: min(30rem, 70vh);
  padding: 0.375em 0;
  overflow-y: auto;
  overscroll-behavior: contain;
  background: var(--_paper);
  border: 1px solid var(--_line);
  border-radius: var(--_radius);
  box-shadow: 0 8px 24px #0003;
  overflow-wrap: anywhere;
  animation: show 0.12s ease-out;
}
@keyframes show { from { opacity: 0; translate: 0 -4px; } }
[role="group"] + [role="group"] { margin-top: 0.375em; padding-top: 0.375em; border-top: 1px solid var(--_hover); }
.option { display: block; min-height: 1.5rem; padding: 0.375em 0.875em; color: inherit; text-decoration: none; }
.option:hover, .option[aria-selected="true"] { background: var(--_hover); }
.title { display: block; font-weight: 600; }
.snippet {
  display: -webkit-box;
  overflow: hidden;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
  color: var(--_soft);
  font-size: 0.875em;
}
.suggestion mark { background: none; color: var(--_soft); }
.all { color: var(--_accent); font-size: 0.875em; font-weight: 600; }
.message { margin: 0; padding: 0.5em 0.875em; color: var(--_soft); }
mark { padding: 0; border-radius: 2px; background: var(--_mark); color: var(--_mark-ink); }
[lang="zh-Hant"] { font-family: var(--wensou-font, system-ui, "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", sans-serif); }
.unseen { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (pointer: coarse) { .option { padding-block: 0.625em; } }
@media (prefers-reduced-motion: reduce) { .panel { animation: none; } }
@media (forced-colors: active) {
  .option[aria-selected="true"] { outline: 2px solid Highlight; outline-offset: -2px; }
  mark { forced-color-adjust: none; background: Mark; color: MarkText; }
}
`;

let made = null;

/** One for all boxes of a page. Not a <style> element, which a site's content security policy may forbid. */
export function sheet() {
  if (!made) {
    made = new CSSStyleSheet();
    made.replaceSync(CSS);
  }
  return made;
}
