/** JSON Schemas as text for people. */
import { both, inline, prose } from "./api-text.js";
import { h } from "./dom.js";

/** What a reference names, with what stands beside it; the node itself where it is none. */
export function resolved(document, node) {
  if (!node?.$ref) return node;
  const { $ref, ...beside } = node;
  return { ...$ref.slice(2).split("/").reduce((inner, name) => inner[name], document), ...beside };
}

/** A type in a few words, with links to the schemas that it names. */
export function typeOf(schema) {
  if (!schema || schema === true) return "any";
  if (schema.$ref) {
    const name = schema.$ref.split("/").pop();
    return h("a", { href: "#schema-" + name }, name);
  }
  const choices = schema.oneOf ?? schema.anyOf?.filter((choice) => choice.$ref || choice.type);
  if (choices?.length) return choices.flatMap((choice, index) => [index > 0 && " | ", typeOf(choice)]);
  if (schema.prefixItems) return ["[", schema.prefixItems.flatMap((item, index) => [index > 0 && ", ", typeOf(item)]), "]"];
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const names = [schema.type].flat().filter(Boolean);
  const [first] = names;
  const rest = names.slice(1).map((name) => " | " + name);
  if (first === "array") return [typeOf(schema.items), "[]", rest];
  return [schema.format ?? first ?? "any", rest];
}

/** Range, length, choices and default of a value. */
export function limits(schema) {
  const { minimum, maximum, maxLength, maxItems } = schema;
  return [
    minimum !== undefined && maximum !== undefined && `${minimum} … ${maximum}`,
    minimum !== undefined && maximum === undefined && `≥ ${minimum}`,
    maxLength !== undefined && `≤ ${maxLength} UTF-16`,
    maxItems !== undefined && `≤ ${maxItems}`,
    schema.enum?.map((value) => String(value)).join(" | "),
    schema.default !== undefined && schema.default !== "" && `= ${schema.default}`,
  ].filter(Boolean);
}

/** The fields of an object, one a row. */
export function fields(schema) {
  const required = new Set(schema.required);
  return h("dl", { class: "api-fields" }, Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    h("dt", {}, [h("code", {}, name), !required.has(name) && h("span", { class: "api-optional" }, "?"), " ", h("span", { class: "api-type" }, typeOf(field))]),
    h("dd", {}, [
      limits(field).map((limit) => h("span", { class: "api-limit" }, limit)),
      inline(field.description),
      field.properties && fields(field),
    ]),
  ]));
}

/** All schemas by their names, which the calls link to. */
export function schemaSection(document) {
  return h("section", { key: "schemas", "aria-labelledby": "schemas" }, [
    h("h2", { id: "schemas", tabindex: "-1" }, both("数据结构", "schemas")),
    Object.entries(document.components.schemas).map(([name, schema]) =>
      h("details", { class: "api-schema", id: "schema-" + name, key: name }, [
        h("summary", {}, [h("code", {}, name), " ", h("span", { class: "api-type" }, typeOf(schema))]),
        prose(schema.description),
        schema.enum && h("p", {}, schema.enum.map((value) => h("code", { class: "api-choice" }, String(value)))),
        schema.properties && fields(schema),
      ]),
    ),
  ]);
}
