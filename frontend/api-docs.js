/** The page about the API: shows what /openapi.json says. Nothing is asked of another server. */
import { callView } from "./api-call.js";
import { schemaSection } from "./api-schema.js";
import { both, prose } from "./api-text.js";
import { fill, h } from "./dom.js";

const METHODS = ["get", "post", "put", "delete"];

/** The calls of the document by their groups, in the order of these. */
export function groups(document) {
  const calls = Object.entries(document.paths).flatMap(([path, methods]) =>
    METHODS.filter((method) => method in methods).map((method) => ({ path, method, operation: methods[method] })),
  );
  return document.tags.map((tag) => ({ tag, calls: calls.filter(({ operation }) => operation.tags[0] === tag.name) }));
}

function contents(all) {
  return h("ul", {}, [
    ...all.map(({ tag, calls }) =>
      h("li", {}, [
        h("a", { href: "#group-" + tag.name, class: "api-nav-group" }, both(tag["x-zh"], tag.name)),
        h("ul", {}, calls.map(({ method, operation }) =>
          h("li", {}, h("a", { href: "#call-" + operation.operationId }, [
            h("span", { class: "api-method " + method }, method.toUpperCase()),
            h("span", { lang: "zh-Hans" }, operation["x-zh"]),
          ])),
        )),
      ]),
    ),
    h("li", {}, h("a", { href: "#schemas", class: "api-nav-group" }, both("数据结构", "schemas"))),
  ]);
}

function page(document) {
  return [
    h("h1", {}, [document.info.title, " ", h("small", {}, document.info.version)]),
    h("div", { lang: "zh-Hans" }, prose(document.info["x-zh"])),
    prose(document.info.description),
    groups(document).map(({ tag, calls }) =>
      h("section", { key: tag.name, "aria-labelledby": "group-" + tag.name }, [
        h("h2", { id: "group-" + tag.name, tabindex: "-1" }, both(tag["x-zh"], tag.name)),
        h("div", { lang: "zh-Hans" }, prose(tag["x-zh-description"])),
        prose(tag.description),
        calls.map((call) => callView(document, call)),
      ]),
    ),
    schemaSection(document),
  ];
}

/** An address with a call's name opens that call, also where the call came into being after the address was read. */
function openNamed() {
  const named = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!named) return;
  if (named.tagName === "DETAILS") named.open = true;
  named.scrollIntoView();
}

async function show() {
  const root = document.getElementById("api");
  try {
    const response = await fetch("/openapi.json");
    if (!response.ok) throw new Error("HTTP " + response.status);
    const description = await response.json();
    fill(document.getElementById("contents"), contents(groups(description)));
    fill(root, page(description));
    openNamed();
  } catch (failure) {
    fill(root, h("p", { class: "api-note", role: "alert" }, [both("接口描述读取失败：", "The description could not be read: "), failure.message]));
  }
}

addEventListener("hashchange", openNamed);
show();
