import { unknownFolders } from './folders.ts';

describe('folders', () => {
  it('that the rules of imports know are left alone', () => {
    const files = [
      'apps/api/src/main.ts',
      'apps/api/src/platform/mail/mailer.ts',
      'apps/api/src/features/threads/threads.module.ts',
      'apps/web/app/features/home/pages/home-page.tsx',
      'libs/domain/src/kernel/ids.ts',
      'libs/domain/src/threads/thread-policy.ts',
      'prisma/models/jobs.prisma',
    ];
    expect(unknownFolders(files)).toEqual([]);
  });

  it.each([
    ['apps/api/src/features/bakery/bakery.module.ts', 'a tier of apps/api/src/app.module.ts'],
    ['apps/web/app/features/bakery/pages/oven-page.tsx', 'or composed of tools/eslint/tiers.js'],
    ['apps/api/src/helpers/bread.ts', 'besideFeatures'],
    ['apps/web/app/hooks/bread.ts', 'besideFeatures'],
    ['libs/domain/src/bakery/bakery-policy.ts', 'domainOnly'],
    ['prisma/models/bakery.prisma', 'modelsOnly'],
  ])('that they do not know are named once, with where to list them: %s', (file, list) => {
    const problems = unknownFolders([file, file.replace(/\.(\w+)$/, '-2.$1')].slice(0, list === 'modelsOnly' ? 1 : 2));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(list);
  });

  it('that lie deeper than the rules reach are named', () => {
    expect(unknownFolders(['apps/api/src/features/threads/a/b/c/d/e.ts'])).toEqual([
      'apps/api/src/features/threads/a/b/c/d/ lies too deep: split the feature, not the folder.',
    ]);
    expect(unknownFolders(['apps/api/src/features/threads/a/b/c/d.ts'])).toEqual([]);
  });
});
