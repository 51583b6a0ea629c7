import { route, type RouteConfig } from '@react-router/dev/routes';

/** The site map. */
export default [
  route('threads/:number/:slug?', 'features/threads/pages/thread-page.tsx'),
  route('*', 'platform/errors/not-found-page.tsx'),
] satisfies RouteConfig;
