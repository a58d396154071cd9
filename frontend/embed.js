/**
 * <wensou-search>: a search box for any site. `<script type="module" src="https://HOST/embed.js">`, and one element where
 * the box belongs. Attributes: `server` (where this script came from), `placeholder`, `lang`, `target` (of links: _self),
 * `size` (hits shown: 5, to 10). The site's styles do not reach in; it themes by `--wensou-…` variables and `::part()`.
 */
import { createCombobox } from "./embed-combobox.js";
import { element, listOf } from "./embed-panel.js";
import { createServer, serverAddress } from "./embed-server.js";
import { sheet } from "./embed-style.js";
import { textsFor } from "./embed-texts.js";

const MAX_QUERY_CHARS = 512;
const MAX_HITS = 10;

class WensouSearch extends HTMLElement {
  static observedAttributes = ["server", "placeholder", "lang", "target", "size"];

  #root = this.attachShadow({ mode: "open", delegatesFocus: true });
  #box = null;

  connectedCallback() {
    this.#make();
  }

  disconnectedCallback() {
    this.#box.close();
  }

  attributeChangedCallback() {
    if (this.#box) this.#make(this.#box.text());
  }

  /** The box anew; attributes change seldom. */
  #make(text = "") {
    this.#box?.close();
    const t = textsFor(this.lang || this.closest("[lang]")?.lang || navigator.language);
    const server = createServer(serverAddress(this.getAttribute("server")));
    const target = this.getAttribute("target") || "_self";
    const size = Math.min(MAX_HITS, Math.max(1, parseInt(this.getAttribute("size"), 10) || 5));
    const label = this.getAttribute("placeholder") || t.label;
    const input = element("input", {
      part: "input",
      type: "search",
      role: "combobox",
      autocomplete: "off",
      autocapitalize: "off",
      spellcheck: "false",
      enterkeyhint: "search",
      maxlength: MAX_QUERY_CHARS,
      placeholder: label,
      "aria-label": label,
      "aria-autocomplete": "list",
      "aria-controls": "list",
      "aria-expanded": "false",
    });
    input.value = text;
    const button = element("button", { part: "button", type: "submit", "aria-label": t.search }, lens());
    const form = element("form", { part: "box", class: "box", role: "search", lang: t.tag }, input, button);
    const list = element("div", { id: "list", role: "listbox", "aria-label": t.results });
    const message = element("p", { part: "message", class: "message", role: "status" });
    const panel = element("div", { part: "panel", class: "panel", hidden: "", lang: t.tag }, message, list);
    this.#box = createCombobox({
      form,
      input,
      panel,
      list,
      message,
      t,
      ask: (q) => server.ask(q, size),
      drop: server.drop,
      options: (found, take) => listOf(found, { t, server, target, take }),
      // the panel's link, so that browsers treat it as one: a new tab, a blocked pop-up, a referrer policy
      leave: (q) => element("a", { href: server.page(q), target, rel: "noopener" }).click(),
    });
    this.#root.adoptedStyleSheets = [sheet()];
    this.#root.replaceChildren(form, panel);
  }
}

function lens() {
  const svg = (tag, attributes) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  };
  const icon = svg("svg", { viewBox: "0 0 20 20", width: 18, height: 18, "aria-hidden": "true" });
  icon.append(svg("path", { d: "M14 8.5a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0zM12.7 12.7 17 17" }));
  return icon;
}

if (!customElements.get("wensou-search")) customElements.define("wensou-search", WensouSearch);
