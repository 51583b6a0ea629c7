import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Kind, parse, print, type DocumentNode, type SelectionNode } from 'graphql';
import { projectFolder } from '@cluster-commons/tools/terminal/program.ts';
import type { LoadRequest } from './load-process.ts';

/** An operation by the hash of its text, as the browser sends it. */
export class PersistedOperation {
  readonly #name: string;
  readonly #text: string;
  readonly #hash: string;

  constructor(document: DocumentNode) {
    const operation = document.definitions.find((definition) => definition.kind === 'OperationDefinition');
    this.#name = operation?.name?.value ?? '';
    this.#text = print(document);
    this.#hash = createHash('sha256').update(this.#text).digest('hex');
  }

  get #extensions() {
    return { persistedQuery: { version: 1, sha256Hash: this.#hash } };
  }

  /** Tells the product the text once; afterwards the hash is enough. */
  async register(origin: string, variables: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ operationName: this.#name, query: this.#text, variables, extensions: this.#extensions }),
    });
  }

  get(variables: unknown, headers: Record<string, string> = {}): LoadRequest {
    const query = new URLSearchParams({
      operationName: this.#name,
      variables: JSON.stringify(variables),
      extensions: JSON.stringify(this.#extensions),
    });
    return { method: 'GET', path: `/graphql?${query}`, headers: { 'apollo-require-preflight': 'true', ...headers } };
  }

  post(variables: unknown, headers: Record<string, string> = {}): LoadRequest {
    return {
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ operationName: this.#name, variables, extensions: this.#extensions }),
    };
  }
}

type PageDocuments = Readonly<Record<string, DocumentNode | undefined>>;

/** A document of the pages, as the code generator made it. */
async function pageDocument(name: string): Promise<DocumentNode> {
  const documents = (await import(join(projectFolder, 'apps/web/app/gql/index.ts'))) as PageDocuments;
  const document = documents[`${name}Document`];
  if (document === undefined) throw new Error(`The pages have no operation ${name}.`);
  return document;
}

/** An operation of the pages with everything that a page asks for. */
export const pageOperation = async (name: 'ThreadPage' | 'ReplyToThread'): Promise<PersistedOperation> =>
  new PersistedOperation(await pageDocument(name));

const asks = (document: DocumentNode): readonly SelectionNode[] =>
  document.definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? one.selectionSet.selections : []));

/** The page of a thread with what is the member's own, which the product asks for side by side, as one operation. */
export async function threadPageOfMembers(): Promise<PersistedOperation> {
  const [page, own] = await Promise.all([pageDocument('ThreadPage'), pageDocument('ThreadPageOwn')]);
  const ownThread = asks(own).filter((one) => one.kind === Kind.FIELD && one.name.value === 'threadOwn');
  const known = new Set(page.definitions.map((one) => print(one)));
  const fragments = own.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION && !known.has(print(one)));
  const definitions = page.definitions.map((one) =>
    one.kind === Kind.OPERATION_DEFINITION
      ? { ...one, selectionSet: { ...one.selectionSet, selections: [...asks(page), ...ownThread] } }
      : one,
  );
  return new PersistedOperation({ kind: Kind.DOCUMENT, definitions: [...definitions, ...fragments] });
}

export const operation = (text: string): PersistedOperation => new PersistedOperation(parse(text));
