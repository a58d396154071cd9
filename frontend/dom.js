/**
 * `h` describes elements, `fill` makes a root's children match and keeps the nodes that stay the same, with focus, scroll,
 * selection and open <details>. Text becomes text nodes; there is no way to pass markup.
 */

const SVG = "http://www.w3.org/2000/svg";
const SVG_TAGS = new Set(["svg", "path", "rect", "line", "circle", "g"]);
const PROPERTIES = new Set(["checked", "value", "disabled", "hidden", "selected"]);

/** What each element was last given; a node without an entry is not ours and is replaced. */
const given = new WeakMap();

export function h(tag, props, ...kids) {
  return { tag, props: props ?? {}, kids: flat(kids) };
}

export function icon(d) {
  return h("svg", { viewBox: "0 0 20 20", width: 20, height: 20, "aria-hidden": "true" }, h("path", { d }));
}

export function fill(root, ...kids) {
  const focused = document.activeElement;
  const inside = focused !== root && root.contains(focused);
  patch(root, flat(kids));
  if (!inside || document.activeElement === focused) return;
  if (focused.isConnected) focused.focus({ preventScroll: true });
  else nearestFocus(root)?.focus({ preventScroll: true });
}

/** What is moved shifts the layout, what is new does not; but where the reader is, the nodes stay. */
export function renew(root) {
  if (!root.contains(document.activeElement)) root.replaceChildren();
}

/** Where focus goes when its element is gone: the next control of the same part, else the results heading. */
function nearestFocus(root) {
  return root.querySelector("a[href], button, input, select") ?? document.getElementById("results-heading");
}

function flat(kids) {
  return kids
    .flat(Infinity)
    .filter((kid) => kid !== null && kid !== undefined && kid !== false && kid !== "")
    .map((kid) => (typeof kid === "object" ? kid : String(kid)));
}

function patch(parent, kids) {
  if (!parent.firstChild) {
    parent.append(...kids.map(create));
    return;
  }
  const keyed = new Map();
  const loose = [];
  for (const child of parent.childNodes) {
    const key = given.get(child)?.key;
    if (key === undefined) loose.push(child);
    else keyed.set(child.nodeName + "\n" + key, child);
  }
  const next = kids.map((kid) => {
    const old = reusable(kid, keyed, loose);
    return old ? update(old, kid) : create(kid);
  });
  const kept = new Set(next);
  for (const child of [...parent.childNodes]) if (!kept.has(child)) child.remove();
  let place = parent.firstChild;
  for (const node of next) {
    if (node === place) place = place.nextSibling;
    else parent.insertBefore(node, place);
  }
}

function reusable(kid, keyed, loose) {
  if (typeof kid === "string") return take(loose, (node) => node.nodeType === Node.TEXT_NODE);
  const name = SVG_TAGS.has(kid.tag) ? kid.tag : kid.tag.toUpperCase();
  if (kid.props.key === undefined) return take(loose, (node) => node.nodeName === name && given.has(node));
  const found = keyed.get(name + "\n" + kid.props.key);
  keyed.delete(name + "\n" + kid.props.key);
  return found;
}

function take(nodes, fits) {
  const index = nodes.findIndex(fits);
  return index < 0 ? undefined : nodes.splice(index, 1)[0];
}

function create(kid) {
  if (typeof kid === "string") return document.createTextNode(kid);
  const element = SVG_TAGS.has(kid.tag) ? document.createElementNS(SVG, kid.tag) : document.createElement(kid.tag);
  return update(element, kid);
}

function update(node, kid) {
  if (typeof kid === "string") {
    if (node.data !== kid) node.data = kid;
    return node;
  }
  const before = given.get(node) ?? {};
  for (const name of Object.keys(before)) if (!(name in kid.props)) assign(node, name, null);
  // Children first: a <select> can only take a value whose <option> exists.
  patch(node, kid.kids);
  for (const [name, value] of Object.entries(kid.props)) {
    if (PROPERTIES.has(name) || before[name] !== value) assign(node, name, value);
  }
  given.set(node, kid.props);
  return node;
}

function assign(node, name, value) {
  if (name === "key") return;
  if (name.startsWith("on")) node[name] = value;
  else if (name === "vars") setVars(node, value ?? {});
  else if (PROPERTIES.has(name)) setProperty(node, name, value ?? (name === "value" ? "" : false));
  else if (value === null || value === undefined || value === false) node.removeAttribute(name);
  else node.setAttribute(name, value === true ? "" : value);
}

/** Writing an equal value would move the caret, disturb an input method, and have the style computed again. */
export function setProperty(node, name, value) {
  if (node[name] !== value) node[name] = value;
}

/** CSS custom properties through the CSSOM, which the CSP allows where it forbids style attributes. */
function setVars(node, vars) {
  for (const [name, value] of Object.entries(vars)) {
    if (node.style.getPropertyValue(name) !== String(value)) node.style.setProperty(name, value);
  }
}
