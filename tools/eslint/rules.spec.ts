import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { noStyleAttribute } from './rules/no-style-attribute.js';
import { oneAccessDecorator } from './rules/one-access-decorator.js';

const parserOptions = { ecmaFeatures: { jsx: true } };
const tester = new RuleTester({ languageOptions: { parser: tseslint.parser, parserOptions } });

const resolver = (decorators: string): string => `class Threads { ${decorators} thread() {} }`;

tester.run('one access decorator on each operation', oneAccessDecorator, {
  valid: [
    resolver('@Public() @Query(() => Thread)'),
    resolver('@Mutation(() => Payload) @SignedIn()'),
    resolver('@StaffOnly() @Subscription(() => Update)'),
    resolver('@ResolveField()'),
    resolver('@Get("/healthz")'),
    'class Threads { constructor(@Query() query: string) {} }',
  ],
  invalid: [
    { code: resolver('@Query(() => Thread)'), errors: [{ messageId: 'none' }] },
    { code: resolver('@Mutation(() => Payload) @UseGuards(Guard)'), errors: [{ messageId: 'none' }] },
    { code: resolver('@Subscription(() => Update)'), errors: [{ messageId: 'none' }] },
    { code: resolver('@Public() @SignedIn() @Query(() => Thread)'), errors: [{ messageId: 'several' }] },
    { code: resolver('@Public() @Public() @Query(() => Thread)'), errors: [{ messageId: 'several' }] },
  ],
});

tester.run('no style attribute', noStyleAttribute, {
  valid: [
    '<p className={classes.tall} />',
    '<Moment style="ago" />',
    '<meter value={1} />',
    'createElement("p", { id })',
  ],
  invalid: [
    { code: '<p style={{ width }} />', errors: [{ messageId: 'style' }] },
    { code: '<p style={styles} />', errors: [{ messageId: 'style' }] },
    { code: '<Bar style={{ width }} />', errors: [{ messageId: 'style' }] },
    { code: '<p style="width: 1px" />', errors: [{ messageId: 'style' }] },
    { code: 'createElement("p", { style })', errors: [{ messageId: 'style' }] },
    { code: 'React.createElement("p", { "style": x })', errors: [{ messageId: 'style' }] },
  ],
});
