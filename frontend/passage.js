import { addressOf } from "./state.js";

/** Where a text fragment may begin and end: browsers look for whole words, which a clause always is. */
const CLAUSE = /[^。！？!?；;，,\n]+[。！？!?；;，,]?/g;
const MOST_CHARS = 120;
const EDGE_CHARS = 24;
const SHOWN_MILLIS = 2000;

/** The address of what is selected, else of the clause with the current match, else of the article; by a text fragment. */
export function passageLink(text, view) {
  const passage = selected(text) || clause(text.querySelector("mark.current"));
  return location.origin + addressOf(view) + (passage ? "#:~:text=" + directive(passage) : "");
}

/** Copies it, and says so for a while. */
export async function copyPassage(text, { view, ui, paint }) {
  await copy(passageLink(text, view));
  ui.copied = true;
  paint();
  setTimeout(() => {
    ui.copied = false;
    paint();
  }, SHOWN_MILLIS);
}

/**
 * Shows the passage that the address names, which only the entry of the navigation tells; the browser's own mark went with
 * the nodes that were replaced. False if there is none in the text.
 */
export function revealPassage(text) {
  const wanted = performance.getEntriesByType("navigation")[0]?.name.split(":~:text=")[1];
  const range = wanted && text && find(text, wanted.split("&")[0].split(",").map(decode));
  if (!range) return false;
  CSS.highlights?.set("passage", new Highlight(range));
  range.startContainer.parentElement.scrollIntoView({ block: "center" });
  return true;
}

function selected(text) {
  const selection = getSelection();
  const isInText = selection.rangeCount > 0 && text.contains(selection.getRangeAt(0).commonAncestorContainer);
  return isInText ? selection.toString().trim() : "";
}

function clause(mark) {
  if (!mark) return "";
  const block = mark.closest("p, pre, h1, h2, h3, h4");
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEndBefore(mark);
  const at = before.toString().length;
  const found = [...block.textContent.matchAll(CLAUSE)].find(({ 0: { length }, index }) => index + length > at);
  return found?.[0].trim() ?? "";
}

function directive(passage) {
  const part = (text) => encodeURIComponent(text).replaceAll("-", "%2D");
  if (passage.length <= MOST_CHARS && !passage.includes("\n")) return part(passage);
  const lines = passage.split("\n").map((line) => line.trim());
  return part(lines[0].slice(0, EDGE_CHARS)) + "," + part(lines.at(-1).slice(-EDGE_CHARS));
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}

/** White space counts as nothing: it is lines and blocks here, and other white space in what was selected. */
function find(text, [start, end]) {
  const places = [];
  const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let plain = "";
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    for (let offset = 0; offset < node.data.length; offset++) {
      if (/\s/.test(node.data[offset])) continue;
      plain += node.data[offset];
      places.push([node, offset]);
    }
  }
  const bare = (part) => part.replace(/\s+/g, "");
  const from = start && bare(start) ? plain.indexOf(bare(start)) : -1;
  const last = end ? plain.indexOf(bare(end), from) + bare(end).length : from + bare(start ?? "").length;
  if (from < 0 || last <= from) return null;
  const range = document.createRange();
  range.setStart(...places[from]);
  range.setEnd(places[last - 1][0], places[last - 1][1] + 1);
  return range;
}

/** Only addresses by https and of this machine have a clipboard. */
async function copy(link) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(link);
    return;
  }
  const field = document.createElement("textarea");
  field.value = link;
  field.className = "unseen";
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}
