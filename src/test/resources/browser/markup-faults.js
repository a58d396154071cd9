// Put into a page before its own scripts: markupFaults() tells what a text that became markup would leave behind.
(() => {
  const faults = [];
  addEventListener("securitypolicyviolation", (event) =>
    faults.push(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
  );
  const OWN = new Set(
    ("A ARTICLE ASIDE BODY BUTTON DETAILS DIALOG DIV FIELDSET FOOTER FORM H1 H2 H3 HEAD HEADER HTML I INPUT LABEL LEGEND LI " +
      "LINK MAIN MARK META NAV NOSCRIPT OL OPTION P PRE SCRIPT SECTION SELECT SPAN SUMMARY TIME TITLE UL " +
      "svg path rect circle g").split(" "),
  );
  const TEXTS =
    ".hit-title a, .snippet, #article-title, .article-text > p:not(.meta, .original), .article-text > pre, .abstract p, " +
    ".tag, .value-name, .chip > span, .suggestion-text, .meta span a, .meta time, .address, .notice-title, .similar a, " +
    ".related a, .example, title, #status, #dates-said";
  const COUNTED = ["script", "meta", "link", "form", "noscript", "dialog", "input[name]"];
  const counts = () => new Map(COUNTED.map((tag) => [tag, document.querySelectorAll(tag).length]));
  let before;
  document.addEventListener("DOMContentLoaded", () => (before = counts()));

  globalThis.markupFaults = () => {
    const found = [...faults];
    if ("pwned" in globalThis) found.push("a script ran");
    // what the server made for browsers without scripts goes when the scripts take over; more there never is
    for (const [tag, count] of counts())
      if (count > before.get(tag)) found.push(`${before.get(tag)} ${tag} became ${count}`);
    const ids = new Set();
    for (const element of document.querySelectorAll("*")) {
      if (!OWN.has(element.nodeName)) found.push(`an element ${element.nodeName}`);
      if (element.id && ids.has(element.id)) found.push(`a second #${element.id}`);
      ids.add(element.id);
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name) || name === "srcdoc" || name === "formaction") found.push(`an attribute ${name}=${value}`);
        if (name === "style" && !/^(--[a-z]+: ?[^;]*; ?)*$/.test(value)) found.push(`a style ${value}`);
        if (name === "src" && new URL(value, location).origin !== location.origin) found.push(`a source ${value}`);
      }
      if (element.nodeName === "A" && !/^https?:$/.test(element.protocol)) found.push(`a link to ${element.href}`);
    }
    for (const text of document.querySelectorAll(TEXTS))
      for (const inside of text.querySelectorAll("*"))
        if (inside.nodeName !== "MARK") found.push(`${inside.nodeName} in ${text.className || text.id || text.nodeName}`);
    return found;
  };
})();
