import type { Run, RunResult } from '@cluster-commons/bridge';
import type { DocumentNode, GraphQLFormattedError } from 'graphql';

/** What an operation answers: its data, or a function of its variables. */
export type Answer = object | ((variables: never) => object | ApiFailure);

/** Operations by name; asking for any other fails the spec. */
export type Answers = Readonly<Record<string, Answer>>;

export interface Asked {
  name: string;
  variables: unknown;
}

/** An answer without data, with one of the API's closed codes. */
export class ApiFailure {
  constructor(readonly code: string) {}
}

const nameOf = (document: DocumentNode): string => {
  for (const definition of document.definitions) {
    if (definition.kind === 'OperationDefinition') return definition.name?.value ?? '';
  }
  return '';
};

const failure = (code: string): GraphQLFormattedError => ({ message: code, extensions: { code } });

/** Stands in for the API in specs of pages, and remembers what was asked. */
export function fakeApi(answers: Answers): { run: Run; asked: readonly Asked[] } {
  const asked: Asked[] = [];
  const run: Run = <Result, Variables>(document: DocumentNode, variables: Variables): Promise<RunResult<Result>> => {
    const name = nameOf(document);
    const answer = answers[name];
    if (answer === undefined) throw new Error(`The spec gives no answer to ${name}`);
    asked.push({ name, variables });
    const found = typeof answer === 'function' ? (answer as (variables: Variables) => object)(variables) : answer;
    return Promise.resolve(
      found instanceof ApiFailure
        ? { data: null, errors: [failure(found.code)] }
        : { data: found as Result, errors: [] },
    );
  };
  return { run, asked };
}

/** A problem as payloads carry it. */
export const aProblem = (code: string, ...path: string[]) => ({ code, message: `${code} in words`, path });
