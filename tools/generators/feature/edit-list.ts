import ts from 'typescript';

type List = ts.ArrayLiteralExpression | ts.ObjectLiteralExpression;

const isList = (node: ts.Node | null | undefined): node is List =>
  node !== null && node !== undefined && (ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node));

const elementsOf = (list: List): readonly ts.Node[] =>
  ts.isArrayLiteralExpression(list) ? list.elements : list.properties;

/** The array or record that a file names so, seen through `satisfies` and `as`. */
function listNamed(source: ts.SourceFile, name: string): List | null {
  let found: List | null = null;
  const bare = (node: ts.Expression): ts.Expression =>
    ts.isSatisfiesExpression(node) || ts.isAsExpression(node) || ts.isParenthesizedExpression(node)
      ? bare(node.expression)
      : node;
  const take = (node: ts.Expression | undefined): void => {
    const value = node === undefined ? undefined : bare(node);
    if (isList(value)) found ??= value;
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
  /** The element, or the property of a record, as code. */
  element: string;
  /** The element is put before the first one whose code fits; at the end where none does. */
  before?: RegExp;
}

/**
 * Adds an element to an array or a record of a source file, and leaves the rest as it is.
 * @throws where there is no such array
 */
export function addToList(text: string, { list, at, element, before }: ListEdit): string {
  const source = parsed(text);
  const outer = listNamed(source, list);
  const inner = at === undefined || outer === null ? outer : elementsOf(outer)[at];
  if (!isList(inner)) {
    throw new Error(`There is no list ${list}${at === undefined ? '' : ` ${at}`} to add ${element} to.`);
  }
  const elements = elementsOf(inner);
  const codes = elements.map((one) => one.getText(source));
  if (codes.includes(element)) return text;
  const following = before === undefined ? undefined : elements.find((one) => before.test(one.getText(source)));
  if (following !== undefined) {
    const position = following.getStart(source);
    return `${text.slice(0, position)}${element}, ${text.slice(position)}`;
  }
  const last = elements.at(-1);
  const position = last?.getEnd() ?? inner.getStart(source) + 1;
  return `${text.slice(0, position)}${last === undefined ? '' : ', '}${element}${text.slice(position)}`;
}

/** Adds an import among those that are there, in the order of their paths, unless something is imported from there already. */
export function addImport(text: string, names: string, path: string): string {
  const source = parsed(text);
  const pathOf = (one: ts.Node): string | null =>
    ts.isImportDeclaration(one) && ts.isStringLiteral(one.moduleSpecifier) ? one.moduleSpecifier.text : null;
  const there = source.statements.filter((one) => pathOf(one) !== null);
  if (there.some((one) => pathOf(one) === path)) return text;
  const following = there.find((one) => {
    const other = pathOf(one) ?? '';
    return other.startsWith('.') && other > path;
  });
  const last = there.at(-1);
  const position = following?.getStart(source) ?? (last === undefined ? 0 : last.getEnd() + 1);
  return `${text.slice(0, position)}import ${names} from '${path}';\n${text.slice(position)}`;
}

/**
 * Puts a text in front of the first place that fits.
 * @throws where there is none
 */
export function addBefore(text: string, place: RegExp, added: string): string {
  if (text.includes(added)) return text;
  const position = text.search(place);
  if (position < 0) throw new Error(`There is no ${place.source} to put ${added.trim()} before.`);
  return text.slice(0, position) + added + text.slice(position);
}
