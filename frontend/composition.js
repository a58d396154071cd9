/** Words of one alphabet, as a predictive keyboard composes them: no syllable breaks, no other script. */
const WORD = /^[\p{Script=Latin}\p{M}\p{N}]*$/u;
const HAN = /\p{Script=Han}/u;

/**
 * What an input method composes in a field, and whether it can be searched before it is done.
 *
 * With pinyin or zhuyin the text that is being composed is a reading, not a query: nothing may be asked until a
 * candidate is taken. Keyboards of Android compose too, but each Latin word as it is typed, to be able to correct it:
 * there the composed text is the query, and waiting for its end would mean waiting for the space after the word. The
 * events of both are the same (`insertCompositionText`, keyCode 229), so three things tell them apart:
 *
 *  - the device: elsewhere only input methods compose. Tablets of Android call themselves Linux, with a coarse pointer;
 *  - the text: a reading shows itself by other letters (ㄙㄨㄢ), or breaks between its syllables (suan'li);
 *  - what came of the last composition: Latin letters that ended as Chinese were a reading, and the next are taken for
 *    one as well, until Latin letters stay what they are.
 *
 * In doubt the first letters of the first reading of a visit are searched on Android; a search too many harms nobody.
 *
 * `began` is called when asking has to stop, `ended` when it may go on. Firefox says `input` after `compositionend`,
 * the others before: neither may rely on the order.
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
