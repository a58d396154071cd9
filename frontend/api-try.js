/** A form that sends a call to this server and shows the answer. */
import { both } from "./api-text.js";
import { fill, h } from "./dom.js";

/** More of an answer would only slow the page down. */
const MOST_SHOWN = 20_000;

/** The address of a call with what was filled in; facets are written as in an address, `source=A&source=B`. */
export function address(path, parameters, values) {
  const query = new URLSearchParams();
  let filled = path;
  for (const { name, in: where } of parameters) {
    const value = values[name] ?? "";
    if (where === "path") filled = filled.replace(`{${name}}`, encodeURIComponent(value));
    else if (name === "facetFilters") for (const [facet, each] of new URLSearchParams(value)) query.append(facet, each);
    else if (value !== "") query.append(name, value);
  }
  const text = query.toString();
  return filled + (text && "?" + text);
}

export function tryForm(path, parameters) {
  return h("details", { class: "api-try" }, [
    h("summary", {}, both("试一试", "Try it")),
    h("form", { onsubmit: (event) => send(event, path, parameters) }, [
      parameters.map((parameter) =>
        h("label", {}, [h("code", {}, parameter.name), field(parameter)]),
      ),
      h("button", { class: "api-send", type: "submit" }, both("发送", "Send")),
    ]),
    h("div", { class: "api-answer", role: "status" }),
  ]);
}

function field({ name, in: where, schema, example, required }) {
  if (schema.enum || schema.type === "boolean") {
    const choices = ["", ...(schema.enum ?? ["true", "false"])];
    return h("select", { name }, choices.map((choice) => h("option", { value: choice }, choice)));
  }
  const hint = name === "facetFilters" ? "technology=大模型&source=…" : String(schema.default ?? "");
  return h("input", {
    name,
    required: required === true,
    placeholder: hint,
    autocomplete: "off",
    value: where === "path" || name === "q" ? (example ?? "") : "",
  });
}

async function send(event, path, parameters) {
  event.preventDefault();
  const form = event.target;
  const place = form.nextElementSibling;
  const target = address(path, parameters, Object.fromEntries(new FormData(form)));
  const command = h("pre", { tabindex: "0" }, `curl '${(location.origin + target).replaceAll("'", "%27")}'`);
  fill(place, command);
  try {
    const began = performance.now();
    const response = await fetch(target);
    const text = await response.text();
    const millis = Math.round(performance.now() - began);
    fill(place, [
      command,
      h("p", {}, [h("code", { class: "api-status", "data-kind": String(response.status)[0] }, response.status), ` ${response.headers.get("Content-Type") ?? ""} · ${millis} ms`]),
      h("pre", { tabindex: "0" }, shown(text, response.headers.get("Content-Type") ?? "")),
    ]);
  } catch (failure) {
    fill(place, [command, h("p", { class: "api-note" }, failure.message)]);
  }
}

function shown(text, type) {
  const pretty = /json(;|$)/.test(type) && !type.includes("ndjson") ? JSON.stringify(JSON.parse(text), null, 1) : text;
  return pretty.length > MOST_SHOWN ? pretty.slice(0, MOST_SHOWN) + "\n…" : pretty;
}
