import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import jsxA11y from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { house } from './tools/eslint/plugin.js';
import { zoneConfigs } from './tools/eslint/zones.js';

const specs = ['**/*.spec.{ts,tsx}'];

/** @param {string} scope @param {string[]} others scopes it may import besides its own */
const may = (scope, others) => ({
  sourceTag: `scope:${scope}`,
  onlyDependOnLibsWithTags: [scope, ...others].map((name) => `scope:${name}`),
});

const clockAndChance =
  'The domain has no clock and no chance: take `now`, or the random bytes, as an argument, so that a test can choose them.';

export default [
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/build/',
      '**/generated/',
      'apps/web/app/gql/',
      '**/.react-router/',
      '**/.cache/',
      '.nx/',
      '.data/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...tseslint.configs.strict,
  { languageOptions: { globals: globals.node } },
  {
    plugins: { '@nx': nx, house },
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      'object-shorthand': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          // The launcher loads the demo world only where it plants it; everyone else imports it as usual.
          checkDynamicDependenciesExceptions: ['@cluster-commons/prisma'],
          depConstraints: [
            may('domain', []),
            may('markdown', ['domain']),
            may('messages', ['domain']),
            may('paths', ['domain', 'messages']),
            may('bridge', ['domain']),
            may('api', ['domain', 'bridge', 'messages', 'markdown', 'paths', 'prisma']),
            may('web', ['domain', 'bridge', 'messages', 'paths']),
            may('prisma', ['domain', 'messages', 'markdown']),
            may('tools', ['domain', 'messages', 'markdown', 'prisma']),
            may('bench', ['domain', 'messages', 'markdown', 'prisma', 'tools', 'paths']),
            may('e2e', ['domain', 'messages', 'paths', 'prisma', 'tools']),
          ],
        },
      ],
    },
  },
  {
    name: 'domain is pure',
    files: ['libs/domain/src/**/*.ts'],
    ignores: specs,
    languageOptions: { globals: {} },
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: clockAndChance },
        { object: 'Math', property: 'random', message: clockAndChance },
        { object: 'crypto', property: 'randomUUID', message: clockAndChance },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clockAndChance },
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'performance'],
    },
  },
  {
    name: 'api',
    files: ['apps/api/src/**/*.ts'],
    rules: { 'house/one-access-decorator': 'error', 'no-console': 'error' },
  },
  {
    name: 'configuration is read once',
    files: ['apps/api/src/**/*.ts'],
    ignores: [
      ...specs,
      '**/testing/**',
      'apps/api/src/platform/config/**',
      'apps/api/src/{main,worker,invite-first}.ts',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Take Config: the environment is read and checked once.' },
      ],
    },
  },
  {
    name: 'web',
    files: ['apps/web/app/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y-x': jsxA11y },
    languageOptions: { globals: globals.browser, parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: {
      ...reactHooks.configs.flat.recommended.rules,
      ...jsxA11y.configs.recommended.rules,
      // Translated sentences get their links as empty elements to be filled; axe sees the result.
      'jsx-a11y-x/anchor-has-content': 'off',
      // A table that scrolls sideways is a region the keyboard has to reach.
      'jsx-a11y-x/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region', 'tabpanel'] }],
      'house/no-style-attribute': 'error',
    },
  },
  {
    name: 'promises are awaited',
    files: [
      'apps/api/src/**/*.ts',
      'libs/*/src/**/*.ts',
      'tools/**/*.ts',
      'prisma/**/*.ts',
      'bench/**/*.ts',
      'e2e/**/*.ts',
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  ...zoneConfigs,
  {
    name: 'specs',
    files: specs,
    languageOptions: { globals: globals.jest },
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'performance',
          property: 'now',
          message: 'A busy machine is slow: bound work by counting, or by process.threadCpuUsage() beside a reference.',
        },
      ],
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
  { files: ['**/*.cjs'], languageOptions: { globals: globals.commonjs, sourceType: 'commonjs' } },
  prettier,
];
