// At the edge, before a page is fetched: the old site's addresses, and addresses without their last slash, lead on.
// The same as `target` in infrastructure/website/redirects.py, which puts the table in.
var old = OLD_ADDRESSES;

function target(path) {
  var asked = path.replace(/\/$/, "").toLowerCase();
  if (Object.prototype.hasOwnProperty.call(old, asked)) return old[asked];
  var beneath = Object.keys(old).filter(function (one) { return one.endsWith("/*") && asked.startsWith(one.slice(0, -1)); });
  if (beneath.length) return old[beneath[0]];
  return /^(\/[a-z0-9-]+)+$/.test(path) ? path + "/" : null;
}

function handler(event) {
  var to = target(event.request.uri);
  if (!to) return event.request;
  return {
    statusCode: 301,
    statusDescription: "Moved Permanently",
    headers: { location: { value: to }, "cache-control": { value: "public, max-age=86400" } },
  };
}
