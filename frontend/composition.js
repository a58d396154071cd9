/** Words of one alphabet, as a predictive keyboard composes them: no syllable breaks, no other script. */
const WORD = /^[\p{Script=Latin}\p{M}\p{N}]*$/u;
const HAN = /\p{Script=Han}/u;

/**
 * What an input method composes in a field, and whether it can be searched before it is done: a word can, a reading (pinyin,
 * zhuyin) cannot. docs/ARCHITECTURE.md says how they are told apart. `began` is called when asking has to stop, `ended` when it
 * may go on. Firefox says `input` after `compositionend`, the others before.
 */
export function createComposition(input, { began, ended, predictive = composesWords() }) {
  let composing = false;
  let waits = false;
  let readings = false;

  function begin(text) {
    composing = true;
    update(text);
  }

  /** Once a reading, always a reading: its first letters may have looked like a word. */
  function update(text) {
    if (waits || (predictive && !readings && WORD.test(text))) return;
    waits = true;
    began();
  }

  function end(text) {
    if (!composing) return;
    composing = false;
    waits = false;
    if (HAN.test(text)) readings = true;
    else if (text && WORD.test(text)) readings = false;
    ended();
  }

  input.addEventListener("compositionstart", (event) => begin(event.data));
  input.addEventListener("compositionupdate", (event) => (composing ? update(event.data) : begin(event.data)));
  input.addEventListener("compositionend", (event) => end(event.data));
  // Whatever the input method forgot to say: in a field without the focus nothing is composed.
  input.addEventListener("blur", () => end(""));

  return {
    /** Writing to the field would break the composition. */
    composing: () => composing,
    /** What stands in the field is not to be searched yet. */
    waits: () => waits,
    /** 229 is what browsers report for a key that the input method has taken; Safari ends the composition first. */
    takes: (event) => composing || event.isComposing || event.keyCode === 229,
  };
}

function composesWords() {
  const { userAgent } = navigator;
  return /Android/.test(userAgent) || (/Linux/.test(userAgent) && matchMedia("(pointer: coarse)").matches);
}
