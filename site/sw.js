// Keeps pages that were read, to be read again without a network. Never what is sent or answered, never a page with a
// form to send. The exit button erases it all (site.js).
const keep = async (request, answer) => {
  if (!answer.ok || (await answer.clone().text()).includes('method="post"')) return;
  const kept = await caches.open("read");
  await kept.delete(request, { ignoreSearch: true });
  await kept.put(request, answer);
};
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const { request } = event, { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || /^\/(api|workspace|_local)\//.test(pathname)) return;
  event.respondWith(fetch(request).then((answer) => {
    event.waitUntil(keep(request, answer.clone()));
    return answer;
  }, () => caches.match(request, { ignoreSearch: true })));
});
