import { createContext, type RouterContext } from 'react-router';
import type { DocumentNode, GraphQLFormattedError } from 'graphql';
import type { Language, MemberRole } from '@cluster-commons/domain/kernel';

/** A document made by the code generator: carries the types of its result and its variables. */
export interface Operation<Result, Variables> extends DocumentNode {
  __apiType?: (variables: Variables) => Result;
}

export interface RunResult<Result> {
  /** Null when an error reached the root. */
  data: Result | null;
  errors: readonly GraphQLFormattedError[];
}

/** Executes a precompiled document on the API's schema, guards included, without leaving the process. */
export type Run = <Result, Variables>(
  document: Operation<Result, Variables>,
  variables: Variables,
) => Promise<RunResult<Result>>;

/** What the frame of a page says of the signed-in reader. */
export interface PageViewer {
  id: string;
  handle: string;
  name: string;
  role: MemberRole;
}

/** What the API process hands to each page request. */
export interface PageRequest {
  run: Run;
  /** Null: signed out, so the page is sent without any script. */
  viewer: PageViewer | null;
  language: Language;
  /** True when `?lang=` chose the language of this request. */
  languageFromQuery: boolean;
  /** Of the Content-Security-Policy; null on pages without script. */
  nonce: string | null;
  mode: 'demo' | 'production';
  /** True where the local outbox may be shown: demo mode, asked from this machine. */
  showsOutbox: boolean;
  /** Origin without a trailing slash, for canonical and social links. */
  publicUrl: string;
  /** Tells the operators of an error that is ours. */
  report: (error: unknown) => void;
  /** The document, left here by the page: as the body of a Response it would be encoded and copied twice more. */
  html: string | null;
}

// The server build carries its own copy of this module; the symbol keeps the context one object for both.
const key = Symbol.for('cluster-commons.page-request');
const shared = globalThis as unknown as Record<symbol, RouterContext<PageRequest> | undefined>;

export const pageRequestContext: RouterContext<PageRequest> = (shared[key] ??= createContext<PageRequest>());
