import type { DocumentNode } from 'graphql';
import { createContext, useContext } from 'react';

const elementId = 'page-data';

const nameOf = ({ definitions }: DocumentNode): string => {
  for (const definition of definitions) {
    if (definition.kind === 'OperationDefinition' && definition.name) return definition.name.value;
  }
  throw new Error('The document holds no named operation');
};

/** What the loaders found, as text that may stand in a script element. */
export const carriedText = (found: ReadonlyMap<DocumentNode, unknown>): string =>
  JSON.stringify(Object.fromEntries([...found].map(([document, data]) => [nameOf(document), data]))).replaceAll(
    '<',
    '\\u003c',
  );

/** On the server the text of this page; in the browser nothing, since it stands in the document. */
export const CarriedDataContext = createContext('');

/**
 * The data of a signed-in page, for the browser that takes it up. React Router's own way writes every value by
 * itself, which was a sixth of the work of a page.
 */
export function CarriedData() {
  const text = useContext(CarriedDataContext);
  return (
    <script
      type="application/json"
      id={elementId}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: text }}
    />
  );
}

let carried: Map<string, unknown> | undefined;

/** The answer that came with the document to this query; once, since it is then in the cache. */
export function takeCarried<Result>(document: DocumentNode): Result | null {
  if (carried === undefined) {
    const text = window.document.getElementById(elementId)?.textContent;
    carried = new Map(Object.entries(JSON.parse(text || '{}') as Record<string, unknown>));
  }
  const name = nameOf(document);
  const found = carried.get(name) as Result | undefined;
  carried.delete(name);
  return found ?? null;
}
