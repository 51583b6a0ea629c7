/* global self */
// Shows what the network sends to this device, and opens the page it is about. It answers no request of a page.
self.addEventListener('push', (event) => {
  const { title, words, path, tag, lang } = event.data.json();
  event.waitUntil(self.registration.showNotification(title, { body: words, tag, lang, data: { path } }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const address = new URL(event.notification.data.path, self.location.origin);
  // A page of this site only.
  if (address.origin === self.location.origin) event.waitUntil(self.clients.openWindow(address.href));
});
