/** One call: what it takes, what it answers, and a form to try it where it changes nothing. */
import { limits, resolved, typeOf } from "./api-schema.js";
import { both, inline, prose } from "./api-text.js";
import { tryForm } from "./api-try.js";
import { h } from "./dom.js";

export function callView(document, { path, method, operation }) {
  const parameters = (operation.parameters ?? []).map((parameter) => resolved(document, parameter));
  return h("details", { class: "api-call", id: "call-" + operation.operationId, key: operation.operationId }, [
    h("summary", {}, [
      h("span", { class: "api-method " + method }, method.toUpperCase()),
      h("code", { class: "api-path" }, path.split(/(?<=\/)/).flatMap((part) => [part, h("wbr")])),
      h("span", { class: "api-summary" }, both(operation["x-zh"], operation.summary)),
    ]),
    h("div", { class: "api-body" }, [
      prose(operation.description),
      operation.security && h("p", { class: "api-note" }, both("需要管理密钥：", "Needs the admin key: "), h("code", {}, "Authorization: Bearer KEY")),
      parameters.length > 0 && [h("h3", {}, both("参数", "Parameters")), parameterList(parameters)],
      operation.requestBody && requestBody(operation.requestBody),
      h("h3", {}, both("响应", "Responses")),
      responseList(document, operation.responses),
      method === "get" && !operation.security && tryForm(path, parameters),
    ]),
  ]);
}

function parameterList(parameters) {
  return h("dl", { class: "api-fields" }, parameters.flatMap((parameter) => [
    h("dt", {}, [h("code", {}, parameter.name), " ", h("span", { class: "api-type" }, [parameter.in === "path" && "path, ", typeOf(parameter.schema)])]),
    h("dd", {}, [
      limits(parameter.schema).map((limit) => h("span", { class: "api-limit" }, limit)),
      inline(parameter.description),
    ]),
  ]));
}

function requestBody(body) {
  return [
    h("h3", {}, both("请求体", "Body")),
    h("p", {}, inline(body.description)),
    Object.entries(body.content).map(([type, { schema, example }]) => [
      h("p", {}, [h("code", {}, type), " ", typeOf(schema.contentSchema ?? schema)]),
      example && h("pre", { tabindex: "0" }, typeof example === "string" ? example : JSON.stringify(example, null, 1)),
    ]),
  ];
}

function responseList(document, responses) {
  return h("dl", { class: "api-fields" }, Object.entries(responses).flatMap(([status, reference]) => {
    const response = resolved(document, reference);
    const content = Object.entries(response.content ?? {});
    return [
      h("dt", {}, [
        h("code", { class: "api-status", "data-kind": status[0] }, status),
        content.map(([type, { schema }]) => [" ", h("span", { class: "api-type" }, [type, " ", schema.$ref && typeOf(schema)])]),
      ]),
      h("dd", {}, [
        content.flatMap(([, { schema }]) => schema.properties?.code?.enum ?? []).map((code) => h("code", { class: "api-choice" }, code)),
        inline(response.description),
      ]),
    ];
  }));
}
