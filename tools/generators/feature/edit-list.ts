import ts from 'typescript';

/** The array that a file names so, seen through `satisfies` and `as`. */
function arrayNamed(source: ts.SourceFile, name: string): ts.ArrayLiteralExpression | null {
  let found: ts.ArrayLiteralExpression | null = null;
  const bare = (node: ts.Expression): ts.Expression =>
    ts.isSatisfiesExpression(node) || ts.isAsExpression(node) || ts.isParenthesizedExpression(node)
      ? bare(node.expression)
      : node;
  const take = (node: ts.Expression | undefined): void => {
    const value = node === undefined ? undefined : bare(node);
    if (value !== undefined && ts.isArrayLiteralExpression(value)) found ??= value;
  };
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText(source) === name) take(node.initializer);
    if (ts.isExportAssignment(node) && name === 'default') take(node.expression);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const parsed = (text: string): ts.SourceFile => ts.createSourceFile('list.ts', text, ts.ScriptTarget.Latest, true);

export interface ListEdit {
  /** Of the array; `default` for the one that a file exports by default. */
  list: string;
  /** For a list of lists: which of them. */
  at?: number;
  /** The element, as code. */
  element: string;
  /** The element is put before the first one whose code fits; at the end where none does. */
  before?: RegExp;
}

/**
 * Adds an element to an array of a source file, and leaves the rest as it is.
 * @throws where there is no such array
 */
export function addToList(text: string, { list, at, element, before }: ListEdit): string {
  const source = parsed(text);
  const outer = arrayNamed(source, list);
  const inner = at === undefined ? outer : outer?.elements[at];
  if (inner === null || inner === undefined || !ts.isArrayLiteralExpression(inner)) {
    throw new Error(`There is no list ${list}${at === undefined ? '' : ` ${at}`} to add ${element} to.`);
  }
  const codes = inner.elements.map((one) => one.getText(source));
  if (codes.includes(element)) return text;
  const following = before === undefined ? undefined : inner.elements.find((one) => before.test(one.getText(source)));
  if (following !== undefined) {
    const position = following.getStart(source);
    return `${text.slice(0, position)}${element}, ${text.slice(position)}`;
  }
  const last = inner.elements.at(-1);
  const position = last?.getEnd() ?? inner.getStart(source) + 1;
  return `${text.slice(0, position)}${last === undefined ? '' : ', '}${element}${text.slice(position)}`;
}

/** Adds an import among those that are there, in the order of their paths, unless it is there already. */
export function addImport(text: string, names: string, path: string): string {
  const source = parsed(text);
  const imports = source.statements.filter(ts.isImportDeclaration);
  const pathOf = (one: ts.ImportDeclaration): string => (one.moduleSpecifier as ts.StringLiteral).text;
  if (imports.some((one) => pathOf(one) === path)) return text;
  const line = `import ${names} from '${path}';\n`;
  const following = imports.find((one) => pathOf(one).startsWith('.') && pathOf(one) > path);
  const last = imports.at(-1);
  const position = following?.getStart(source) ?? (last === undefined ? 0 : last.getEnd() + 1);
  return text.slice(0, position) + line + text.slice(position);
}
