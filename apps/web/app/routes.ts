import { route, type RouteConfig } from '@react-router/dev/routes';

/** The site map. */
export default [
  route('threads/:number/:slug?', 'features/threads/pages/thread-page.tsx'),
  route('sign-up', 'features/accounts/pages/sign-up-page.tsx'),
  route('confirm-email', 'features/accounts/pages/confirm-email-page.tsx'),
  route('sign-in', 'features/accounts/pages/sign-in-page.tsx'),
  route('sign-out', 'features/accounts/pages/sign-out.ts'),
  route('*', 'platform/errors/not-found-page.tsx'),
] satisfies RouteConfig;
