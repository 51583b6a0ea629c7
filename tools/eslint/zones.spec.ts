import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { tiers, zoneConfigs, zones } from './zones.js';

const eslint = new ESLint({
  cwd: '/',
  overrideConfigFile: true,
  overrideConfig: [{ files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser } }, ...zoneConfigs] as never,
});

async function refusals(filePath: string, source: string): Promise<string[]> {
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
    [`${web}/features/threads/pages/thread-page.tsx`, '../../members/index.ts'],
    [`${web}/features/threads/pages/thread-page.tsx`, '../../../platform/i18n/format.ts'],
    [`${web}/features/threads/pages/thread-page.tsx`, '../../../gql/index.ts'],
    [`${web}/platform/forms/fields.tsx`, '../../ui/control/Field.tsx'],
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
    [`${web}/ui/control/Button.tsx`, '@apollo/client', /no server data/],
    [`${web}/ui/control/Button.tsx`, '../../gql/index.ts', /no server data/],
    [`${web}/platform/frame/Header.tsx`, '../../features/threads/index.ts', /stand below the features/],
    [`${web}/features/threads/index.ts`, '../members/components/MemberLink.tsx', /by its door/],
    [`${web}/features/threads/pages/thread-page.tsx`, '../../members/pages/member-page.tsx', /by its door/],
    [`${web}/features/threads/pages/thread-page.tsx`, '../../../routes.ts', /site map knows the pages/],
  ];
  it.each(refused)('%s does not import %s, and is told why', async (file, source, why) => {
    const messages = await refusals(file, source);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(why);
  });

  it('names each feature in one tier', () => {
    const names = tiers.flat();
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives a reason with every restriction', () => {
    for (const { restrictions } of zones)
      for (const { message } of restrictions) expect(message.length).toBeGreaterThan(40);
  });
});
