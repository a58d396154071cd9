/** Plain text as [{kind: "heading" | "text" | "code", start, end}]; fences and indented lines are code. */

const FENCE = /^\s{0,3}(```|~~~)/;
const INDENTED = /^(?: {4}|\t)/;
const HAN = /\p{Script=Han}/gu;

/** Chinese pages indent prose too; code has fewer Han characters than this share. */
const MAX_HAN_SHARE_OF_CODE = 0.4;

export function blocksOf(text, headings = []) {
  const heads = new Map(headings.map((heading) => [heading.start, heading]));
  const blocks = [];
  let block = null;
  let fence = null;

  for (const line of linesOf(text)) {
    const heading = heads.get(line.start);
    if (heading?.end === line.end) {
      blocks.push({ ...heading, kind: "heading" });
      block = fence = null;
      continue;
    }
    const content = text.slice(line.start, line.end);
    const opening = FENCE.exec(content)?.[1];
    if (fence) {
      if (opening === fence) fence = null;
      else block = add("code", line);
    } else if (opening) {
      fence = opening;
      block = null;
    } else if (content.trim() === "") {
      if (block?.kind !== "code") block = null;
    } else {
      block = add(looksLikeCode(content, block) ? "code" : "text", line);
    }
    if (opening && !fence) block = null;
  }
  return blocks;

  function add(kind, { start, end }) {
    if (block?.kind !== kind) {
      block = { kind, start, end };
      blocks.push(block);
    }
    block.end = end;
    return block;
  }
}

function looksLikeCode(line, block) {
  if (!INDENTED.test(line) || block?.kind === "text") return false;
  return (line.match(HAN)?.length ?? 0) / line.trim().length < MAX_HAN_SHARE_OF_CODE;
}

function* linesOf(text) {
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    yield { start, end };
    start = end + 1;
  }
}
