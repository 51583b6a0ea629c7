const operations = ['Query', 'Mutation', 'Subscription'];
const access = ['Public', 'SignedIn', 'StaffOnly'];

/** @param {any} decorator @returns {string | undefined} */
const nameOf = ({ expression }) => (expression.type === 'CallExpression' ? expression.callee.name : expression.name);

/**
 * Every GraphQL operation says who may ask for it, in exactly one word. What the word does not say, the policy decides.
 * @type {import('eslint').Rule.RuleModule}
 */
export const oneAccessDecorator = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      none: 'The operation {{name}} does not say who may ask for it: add one of @Public(), @SignedIn(), @StaffOnly().',
      several: 'The operation {{name}} says who may ask for it {{count}} times: keep one of {{found}}.',
    },
  },
  create: (context) => ({
    /** @param {any} node */
    MethodDefinition(node) {
      const names = (node.decorators ?? []).map(nameOf);
      if (!names.some((/** @type {string} */ name) => operations.includes(name))) return;
      const found = names.filter((/** @type {string} */ name) => access.includes(name));
      const name = node.key.name ?? 'here';
      if (found.length === 0) context.report({ node: node.key, messageId: 'none', data: { name } });
      if (found.length > 1) {
        const data = { name, count: String(found.length), found: found.join(', ') };
        context.report({ node: node.key, messageId: 'several', data });
      }
    },
  }),
};
