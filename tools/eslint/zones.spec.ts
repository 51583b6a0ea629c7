import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { tiers, webTiers } from './tiers.js';
import type { switches } from './web-zones.js';
import { configsOf, zonesWith } from './zones.js';

const everyRule = { router: true, socket: true };

const linterWith = (on: typeof switches): ESLint =>
  new ESLint({
    cwd: '/',
    overrideConfigFile: true,
    overrideConfig: [
      { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser } },
      ...configsOf(zonesWith(on)),
    ] as never,
  });
const strict = linterWith(everyRule);

async function refusals(filePath: string, source: string, eslint = strict): Promise<string[]> {
  const [result] = await eslint.lintText(`import { x } from '${source}';\nexport const y = x;\n`, {
    filePath: `/${filePath}`,
  });
  return (result?.messages ?? []).map(({ message }) => message);
}

const api = 'apps/api/src';
const web = 'apps/web/app';

describe('who may import whom', () => {
  const allowed: [file: string, source: string][] = [
    ['libs/domain/src/threads/thread-policy.ts', '../kernel/index.ts'],
    ['libs/domain/src/threads/thread-policy.ts', '@cluster-commons/domain/kernel'],
    ['libs/domain/src/threads/thread-policy.spec.ts', 'fast-check'],
    [`${api}/platform/jobs/jobs.module.ts`, './worker.ts'],
    [`${api}/platform/testing/test-api.ts`, '../../app.module.ts'],
    [`${api}/features/threads/threads.service.ts`, './thread.queries.ts'],
    [`${api}/features/threads/threads.service.ts`, '../clusters/index.ts'],
    [`${api}/features/threads/threads.service.ts`, '../../platform/database/database.ts'],
    [`${api}/features/threads/threads.service.ts`, '../../generated/prisma/client.ts'],
    [`${api}/features/accounts/engine/engine.ts`, '../account.queries.ts'],
    [`${api}/features/accounts/engine/engine.ts`, '../../../platform/config/config.ts'],
    [`${api}/features/moderation/moderation.service.ts`, '../threads/index.ts'],
    [`${web}/features/threads/pages/thread-page.tsx`, '../components/PostCard.tsx'],
    [`${web}/features/threads/pages/thread-page.tsx`, '../../profiles/index.ts'],
    [`${web}/features/threads/pages/thread-page.tsx`, '../../../platform/i18n/format.ts'],
    [`${web}/features/threads/pages/thread-page.tsx`, '../../../gql/index.ts'],
    [`${web}/platform/forms/fields.tsx`, '../../ui/control/Field.tsx'],
    [`${web}/features/home/pages/home-page.tsx`, '../../threads/index.ts'],
    ['libs/paths/src/threads.ts', '@cluster-commons/domain/threads'],
    ['libs/paths/src/place.ts', '@cluster-commons/messages'],
    [`${web}/platform/routing/link.tsx`, 'react-router'],
    [`${web}/entry.server.tsx`, 'react-router'],
    [`${web}/root.tsx`, 'react-router'],
    [`${web}/routes.ts`, '@react-router/dev/routes'],
    [`${web}/platform/live/listen.ts`, 'graphql-ws'],
    [`${web}/features/threads/islands/Composer.tsx`, '../../../platform/live/use-news.ts'],
  ];
  it.each(allowed)('%s imports %s', async (file, source) => {
    expect(await refusals(file, source)).toEqual([]);
  });

  const refused: [file: string, source: string, why: RegExp][] = [
    ['libs/domain/src/threads/thread-policy.ts', 'node:crypto', /domain is pure/],
    ['libs/domain/src/threads/thread-policy.ts', '@nestjs/common', /domain is pure/],
    ['libs/domain/src/threads/thread-policy.ts', '@cluster-commons/messages', /domain is pure/],
    [`${api}/platform/auth/access.ts`, '../../features/accounts/index.ts', /platform is what every feature stands on/],
    [`${api}/platform/auth/access.ts`, '../../app.module.ts', /nothing below it knows it/],
    [`${api}/features/threads/threads.service.ts`, '../../app.module.ts', /nothing below it knows it/],
    [`${api}/features/threads/threads.service.ts`, '../clusters/cluster.queries.ts', /by its door/],
    [`${api}/features/accounts/engine/engine.ts`, '../../profiles/profile.service.ts', /by its door/],
    [`${api}/features/threads/threads.service.ts`, '../moderation/index.ts', /downhill only/],
    [`${api}/features/accounts/engine/engine.ts`, '../../threads/index.ts', /downhill only/],
    [`${api}/features/threads/threads.resolver.ts`, '../../platform/database/database.ts', /one call and returns/],
    [`${api}/features/threads/thread.model.ts`, '../../generated/prisma/client.ts', /database types stay/],
    [`${api}/features/threads/threads.resolver.ts`, '../moderation/index.ts', /downhill only/],
    [`${web}/ui/control/Button.tsx`, '../../features/threads/index.ts', /stand below the features/],
    [`${web}/ui/control/Button.tsx`, '../../platform/session/viewer.ts', /knows no session/],
    [`${web}/ui/control/Button.tsx`, 'graphql', /no server data/],
    [`${web}/ui/control/Button.tsx`, '../../gql/index.ts', /no server data/],
    [`${web}/platform/frame/Header.tsx`, '../../features/threads/index.ts', /stand below the features/],
    [`${web}/features/threads/index.ts`, '../profiles/components/AuthorName.tsx', /by its door/],
    [`${web}/features/threads/pages/thread-page.tsx`, '../../profiles/pages/profile-page.tsx', /by its door/],
    [`${web}/features/threads/pages/thread-page.tsx`, '../../../routes.ts', /site map knows the pages/],
    [`${api}/features/accounts/engine/keys/rotate.ts`, '../../../threads/index.ts', /downhill only/],
    [`${web}/features/threads/index.ts`, '../home/index.ts', /downhill only/],
    ['libs/paths/src/threads.ts', '@cluster-commons/bridge', /ids of texts at the most/],
    [`${web}/features/threads/pages/thread-page.tsx`, 'react-router', /platform\/routing/],
    [`${web}/features/threads/islands/Composer.tsx`, 'react-router', /platform\/routing/],
    [`${web}/features/threads/islands/Composer.tsx`, '../../profiles/pages/profile-page.tsx', /by its door/],
    [`${web}/platform/frame/Header.tsx`, 'react-router', /platform\/routing/],
    [`${web}/platform/live/listen.ts`, 'react-router', /platform\/routing/],
    [`${web}/ui/Link.tsx`, 'react-router', /platform\/routing/],
    [`${web}/entry.client.tsx`, 'react-router/dom', /platform\/routing/],
    [`${web}/features/threads/islands/LiveReplies.tsx`, 'graphql-ws', /platform\/live/],
    [`${web}/platform/routing/page.ts`, 'graphql-ws', /platform\/live/],
    [`${web}/root.tsx`, 'graphql-ws', /platform\/live/],
  ];
  it.each(refused)('%s does not import %s, and is told why', async (file, source, why) => {
    const messages = await refusals(file, source);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(why);
  });

  it.each(['router', 'socket'] as const)('can leave the rule of %s for later', async (name) => {
    const source = { router: 'react-router', socket: 'graphql-ws' }[name];
    const file = `${web}/features/threads/pages/thread-page.tsx`;
    expect(await refusals(file, source, linterWith({ ...everyRule, [name]: false }))).toEqual([]);
  });

  it.each([
    ['API', tiers],
    ['web', webTiers],
  ])('names each feature of the %s in one tier', (_app, lists) => {
    const names = lists.flat();
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives a reason with every restriction', () => {
    for (const { restrictions } of zonesWith(everyRule))
      for (const { message } of restrictions) expect(message.length).toBeGreaterThan(40);
  });
});
