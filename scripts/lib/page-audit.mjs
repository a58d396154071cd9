// Runs Lighthouse over pages of a running server: node page-audit.mjs LIGHTHOUSE_FOLDER CHROMIUM LEAST URL...
// Prints a line for each page and kind of device; exits 1 where performance, accessibility or best practices is below LEAST.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder, chromePath, least, ...urls] = process.argv.slice(2);
const require = createRequire(pathToFileURL(folder + "/"));
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
const { default: lighthouse, desktopConfig } = await load("lighthouse");
const { launch } = await load("chrome-launcher");

const HELD = ["performance", "accessibility", "best-practices"];
const DEVICES = { mobile: undefined, desktop: desktopConfig };
const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--no-first-run",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

let isBelow = false;
const chrome = await launch({ chromePath, chromeFlags: FLAGS, ignoreDefaultFlags: true });
try {
  for (const url of urls)
    for (const [device, config] of Object.entries(DEVICES)) {
      const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: "error", output: "json" }, config);
      const score = (name) => Math.round((lhr.categories[name].score ?? 0) * 100);
      const said = [...HELD, "seo"].map((name) => `${name} ${score(name)}`).join("  ");
      console.log(`${device.padEnd(8)} ${said}  ${decodeURI(url)}`);
      for (const name of HELD) {
        if (score(name) >= Number(least)) continue;
        isBelow = true;
        explain(lhr, name);
      }
    }
} finally {
  await chrome.kill();
}
process.exitCode = isBelow ? 1 : 0;

/** What took points from a category. */
function explain(lhr, name) {
  for (const { id, weight } of lhr.categories[name].auditRefs) {
    const { score, title, displayValue } = lhr.audits[id];
    if (weight > 0 && score !== null && score < 0.9)
      console.log(`         ${name}: ${title}${displayValue ? ", " + displayValue : ""} (${Math.round(score * 100)})`);
  }
}
