// Marks pages in one browser: node lighthouse.mjs TOOLS BROWSER FLAGS CATEGORIES ADDRESS...
// Prints {address: {category: mark of 100, failed: [audit, ...]}}; a mark is null where the page could not be traced.
const [tools, chromePath, flags, categories, ...addresses] = process.argv.slice(2);
const { default: lighthouse } = await import(`${tools}/lighthouse/core/index.js`);
const { launch } = await import(`${tools}/chrome-launcher/dist/index.js`);

const hundred = ({ score }) => (score === null ? null : Math.round(score * 100));
const counted = (report) => Object.values(report.categories).flatMap((one) => one.auditRefs).filter((one) => one.weight);
const marks = (report) => ({
  ...Object.fromEntries(Object.entries(report.categories).map(([name, one]) => [name, hundred(one)])),
  failed: counted(report).map((one) => one.id).filter((id) => report.audits[id].score === 0),
});

const chrome = await launch({ chromePath, chromeFlags: flags.split(" ") });
const found = {};
for (const address of addresses) {
  const options = { port: chrome.port, onlyCategories: categories.split(","), disableFullPageScreenshot: true };
  found[address] = marks((await lighthouse(address, options)).lhr);
}
chrome.kill();
console.log(JSON.stringify(found));
