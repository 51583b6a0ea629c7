/**
 * The pages' Content-Security-Policy has no `unsafe-inline`, so a `style` attribute would do nothing.
 * @type {import('eslint').Rule.RuleModule}
 */
export const noStyleAttribute = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      style:
        'No style attributes: the Content-Security-Policy drops them. Use a class of a CSS module, <meter>, or an SVG width.',
    },
  },
  create: (context) => ({
    /** @param {any} node */
    JSXAttribute(node) {
      if (node.name.name !== 'style') return;
      // A component may call something else `style`; an object is meant for an element all the same.
      const isElement = /^[a-z]/.test(node.parent.name.name ?? '');
      const isObject = node.value?.expression?.type === 'ObjectExpression';
      if (isElement || isObject) context.report({ node, messageId: 'style' });
    },
    /** `createElement(name, { style })` @param {any} node */
    CallExpression(node) {
      const called = node.callee.property?.name ?? node.callee.name;
      const props = node.arguments[1];
      if (called !== 'createElement' || props?.type !== 'ObjectExpression') return;
      const style = props.properties.find((/** @type {any} */ { key }) => (key?.name ?? key?.value) === 'style');
      if (style !== undefined) context.report({ node: style, messageId: 'style' });
    },
  }),
};
