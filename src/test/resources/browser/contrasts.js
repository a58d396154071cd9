// Each pair of text and ground that is shown, with its contrast by WCAG 2.2: [{text, ground, contrast, where}].
() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const parsed = new Map();
  const parse = (colour) => {
    if (!parsed.has(colour)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
      parsed.set(colour, [r, g, b, a / 255]);
    }
    return parsed.get(colour);
  };
  const over = (top, below) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
  const groundOf = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      layers.push(colour);
      if (colour[3] === 1) break;
    }
    return layers.reduceRight((below, layer) => over(layer, below), [255, 255, 255, 1]);
  };
  const opacityOf = (element) => {
    let opacity = 1;
    for (let at = element; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
    return opacity;
  };
  const luminance = (colour) => {
    const [r, g, b] = colour.slice(0, 3).map((part) => {
      const c = part / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };
  const pairs = new Map();
  const add = (element, colour, what) => {
    const ground = groundOf(element);
    const [r, g, b, a] = parse(colour);
    const text = over([r, g, b, a * opacityOf(element)], ground);
    const key = text.map(Math.round) + " on " + ground.map(Math.round);
    if (pairs.has(key)) return;
    const where = element.nodeName.toLowerCase() + (element.className ? "." + element.className : "");
    pairs.set(key, { pair: key, contrast: Math.round(contrast(text, ground) * 100) / 100, where, what });
  };
  const shown = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !shown(element) || element.closest(":disabled, noscript, script")) continue;
    add(element, getComputedStyle(element).color, texts.currentNode.data.trim().slice(0, 20));
  }
  for (const field of document.querySelectorAll("input[placeholder]"))
    if (shown(field)) add(field, getComputedStyle(field, "::placeholder").color, "placeholder");
  for (const select of document.querySelectorAll("select")) if (shown(select)) add(select, getComputedStyle(select).color, "select");
  return [...pairs.values()];
};
