import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  ssr: true,
  // One chunk a route and the whole route table at once: no request for discovery on slow lines.
  splitRouteModules: false,
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
