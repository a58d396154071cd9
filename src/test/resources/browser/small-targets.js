// Targets that break WCAG 2.2, 2.5.8: smaller than 24 by 24 pixels, no part of a line of text, and with less than a circle of
// 24 pixels around their middle to themselves.
() => {
  const SIZE = 24;
  const modal = document.querySelector("dialog[open]");
  const root = modal ?? document.body;
  const targetOf = (control) => control.closest("label") ?? control;
  const controls = [...root.querySelectorAll("a[href], button, input, select, summary, [role=option]")]
    .filter((each) => !each.disabled && each.checkVisibility() && !each.closest(".skip"))
    .map(targetOf);
  // a line that breaks is as many targets
  const targets = [...new Set(controls)].map((element) => {
    const boxes = [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    return { element, boxes, small: boxes.some(({ width, height }) => width < SIZE - 0.1 || height < SIZE - 0.1) };
  });
  const inline = ({ element }) =>
    getComputedStyle(element).display === "inline" &&
    [...element.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const middle = ({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 });
  const distance = ({ x, y }, { left, top, right, bottom }) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  const crowded = (target) =>
    target.boxes.some((box) => {
      const at = middle(box);
      return targets.some(
        (other) =>
          other !== target &&
          !other.element.contains(target.element) &&
          !target.element.contains(other.element) &&
          other.boxes.some((theirs) => {
            if (!other.small) return distance(at, theirs) < SIZE / 2 - 0.1;
            const { x, y } = middle(theirs);
            return Math.hypot(x - at.x, y - at.y) < SIZE - 0.1 || distance(at, theirs) < SIZE / 2 - 0.1;
          }),
      );
    });
  return targets
    .filter((target) => target.small && target.boxes.length > 0 && !inline(target) && crowded(target))
    .map(({ element, boxes }) => `${boxes.map(({ width, height }) => `${width.toFixed(1)}x${height.toFixed(1)}`)} ${element.outerHTML.slice(0, 90)}`)
    .slice(0, 6);
};
