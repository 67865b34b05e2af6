// Returns what is wrong with a page: one line a finding, none for a page that passes.
() => {
  const wrong = [];
  const all = (selector) => [...document.querySelectorAll(selector)];
  const count = (selector, wanted) => {
    const found = all(selector).length;
    if (found !== wanted) wrong.push(`${found} ${selector}, not ${wanted}`);
  };
  count("h1", 1);
  count("main", 1);
  count("body > header", 1);
  if (!document.documentElement.lang) wrong.push("no lang on the page");
  if (!document.title.trim()) wrong.push("no title");
  for (const element of all("[lang]")) {
    try { new Intl.Locale(element.lang); } catch { wrong.push(`bad lang ${element.lang}`); }
  }
  const ids = all("[id]").map((element) => element.id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) wrong.push(`id ${id} twice`);
  for (const element of all("[aria-labelledby]")) {
    if (!document.getElementById(element.getAttribute("aria-labelledby"))) {
      wrong.push("aria-labelledby leads nowhere");
    }
  }
  for (const nav of all("nav, ul.legend")) {
    if (!nav.getAttribute("aria-label")) wrong.push(`nameless ${nav.tagName}`);
  }
  for (const link of all("a")) {
    if (!link.textContent.trim()) wrong.push("link without a name");
    if (!link.getAttribute("href")) wrong.push("link without a target");
  }
  let level = 0;
  for (const heading of all("h1, h2, h3, h4, h5, h6")) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) wrong.push(`heading jumps from ${level} to ${next}`);
    level = next;
  }
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    wrong.push(`${root.scrollWidth} px wide, wider than ${root.clientWidth}`);
  }

  // WCAG 2.2, 1.4.3: 4.5 to 1; 3 to 1 for text of 24 px, or of 18.66 px in bold.
  const channels = (color) => color.match(/[\d.]+/g).map(Number);
  const luminance = (color) => {
    const [r, g, b] = channels(color).slice(0, 3).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const color = getComputedStyle(one).backgroundColor;
      const [, , , alpha = 1] = channels(color);
      if (alpha === 1) return color;
    }
    return "rgb(255, 255, 255)";
  };
  for (const element of all("body *")) {
    const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const style = getComputedStyle(element);
    if (!words || style.display === "none" || ["SCRIPT", "STYLE"].includes(element.tagName)) continue;
    const [lighter, darker] = [style.color, paper(element)].map(luminance).sort((a, b) => b - a);
    const ratio = (lighter + 0.05) / (darker + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) {
      wrong.push(`contrast ${ratio.toFixed(2)}: ${element.tagName}.${element.className}`);
    }
  }
  return wrong;
}
