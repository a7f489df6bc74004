// Keeps what is the same for everybody (style, scripts, icons); pages come from the server, always.
const SHELF = "shell-1";

self.addEventListener("install", event => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", event =>
  event.waitUntil(
    caches.keys().then(names => Promise.all(names.filter(it => it !== SHELF).map(it => caches.delete(it))))
      .then(() => self.clients.claim())));

self.addEventListener("fetch", event => {
  const address = new URL(event.request.url);
  const isKept = event.request.method === "GET" && address.origin === self.location.origin
    && address.pathname.startsWith("/assets/") && address.searchParams.has("v");
  if (isKept) {
    event.respondWith(kept(event.request));
  }
});

async function kept(request) {
  const shelf = await caches.open(SHELF);
  const found = await shelf.match(request);
  if (found) {
    return found;
  }
  const fresh = await fetch(request);
  if (fresh.ok) {
    const path = new URL(request.url).pathname;
    const former = (await shelf.keys()).filter(it => new URL(it.url).pathname === path);
    await Promise.all(former.map(it => shelf.delete(it)));
    await shelf.put(request, fresh.clone());
  }
  return fresh;
}
