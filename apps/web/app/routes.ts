import { index, route, type RouteConfig } from '@react-router/dev/routes';

const sections = ['about', 'approach', 'library', 'network'].flatMap((path) => [
  route(path, 'features/knowledge/pages/section-page.tsx', { id: `section-${path}` }),
  route(`${path}/:slug`, 'features/knowledge/pages/knowledge-page.tsx', { id: `page-${path}` }),
]);

/** The site map. */
export default [
  index('features/home/pages/home-page.tsx'),
  ...sections,
  route('threads', 'features/threads/pages/thread-list-page.tsx'),
  route('threads/new', 'features/threads/pages/new-thread-page.tsx'),
  route('threads/:number/-/log', 'features/threads/pages/thread-log-page.tsx'),
  route('threads/:number/:slug?', 'features/threads/pages/thread-page.tsx'),
  route('clusters', 'features/clusters/pages/cluster-list-page.tsx'),
  route('clusters/:slug', 'features/clusters/pages/cluster-page.tsx'),
  route('members', 'features/directory/pages/directory-page.tsx'),
  route('members/:handle', 'features/profiles/pages/profile-page.tsx'),
  route('profile/edit', 'features/profiles/pages/edit-profile-page.tsx'),
  route('connections', 'features/connections/pages/connections-page.tsx'),
  route('bookmarks', 'features/bookmarks/pages/bookmarks-page.tsx'),
  route('admin', 'features/admin/pages/admin-page.tsx'),
  route('admin/settings', 'features/admin/pages/settings-page.tsx'),
  route('settings', 'features/accounts/pages/settings-page.tsx'),
  route('settings/sign-in', 'features/accounts/pages/sign-in-settings-page.tsx'),
  route('settings/sessions', 'features/accounts/pages/sessions-page.tsx'),
  route('sign-up', 'features/accounts/pages/sign-up-page.tsx'),
  route('confirm-email', 'features/accounts/pages/confirm-email-page.tsx'),
  route('forgot-password', 'features/accounts/pages/forgot-password-page.tsx'),
  route('reset-password', 'features/accounts/pages/reset-password-page.tsx'),
  route('sign-in-link', 'features/accounts/pages/sign-in-link-page.tsx'),
  route('sign-in', 'features/accounts/pages/sign-in-page.tsx'),
  route('invitations', 'features/invitations/pages/invitations-page.tsx'),
  route('join/:token', 'features/invitations/pages/join-page.tsx'),
  route('claim', 'features/claims/pages/claim-page.tsx'),
  route('acts/:name', 'act-page.tsx'),
  route('*', 'platform/errors/not-found-page.tsx'),
] satisfies RouteConfig;
