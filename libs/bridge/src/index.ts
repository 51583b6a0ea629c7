import { createContext, type RouterContext } from 'react-router';
import type { DocumentNode, GraphQLFormattedError } from 'graphql';
import type { Language, MemberRole, Right } from '@cluster-commons/domain/kernel';

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
  /** What the role gives in the whole network, as things stand. */
  rights: readonly Right[];
  /** They have a role that counts only once they have set up a second factor. */
  isRoleWithheld: boolean;
  /** Why they may only read, until when (null: without an end), and where they write about it; null where they are not. */
  suspension: { until: string | null; reason: string; address: string } | null;
  /** When they are gone, where they have asked to leave. */
  leavesAt: string | null;
  /** No mail arrives at their address. */
  isMailReturned: boolean;
  /** Terms or data policy have a version that they have not agreed to. */
  isAskedToAgree: boolean;
  /** What the bell counts. */
  unreadNotifications: number;
  /** What shows that it is them where a fresh proof is asked for. */
  provesBy: 'code' | 'password';
}

/** What an act did, in a sentence of the catalogue; the next page that its author sees shows it once. */
export interface Said {
  /** Id of the sentence. */
  id: string;
  values?: Readonly<Record<string, string | number>>;
  /** The act that takes it back, with the fields of its form; `isWhole` where its answer is a page of its own. */
  undo?: { act: string; fields: Readonly<Record<string, string>>; isWhole?: boolean };
}

/** What every page says of its network. */
export interface NetworkShown {
  name: string;
  /** Languages that its pages are offered in. */
  languages: readonly Language[];
}

/** How the style of a page reaches its reader. */
export interface PageStyles {
  /** True for a first view, whose style comes inside the document; afterwards the browser has the files. */
  isInline: boolean;
  /** The text of a style sheet of the build, by its address. The answer's policy then allows this very text. */
  inline: (href: string) => string;
}

/** What the API process hands to each page request. */
export interface PageRequest {
  run: Run;
  /** Null: signed out, so the page is sent without any script. */
  viewer: PageViewer | null;
  /** Signed in but for the second factor, which is all that is shown and asked. */
  isWaiting: boolean;
  /** Names the session without telling it, so that a page kept by the browser notices that another one began. */
  sessionMark: string | null;
  language: Language;
  /** True when `?lang=` chose the language of this request. */
  languageFromQuery: boolean;
  mode: 'demo' | 'production';
  /** True under `npm run dev`, where pages load their sources. */
  isDevelopment: boolean;
  /** True where the local outbox may be shown: demo mode, asked from this machine. */
  showsOutbox: boolean;
  /** What another service is called by which people may sign in; null: there is none. */
  signInService: string | null;
  /** Origin without a trailing slash, for canonical and social links. */
  publicUrl: string;
  network: NetworkShown;
  styles: PageStyles;
  /** Path and query of the page that a form was sent from; null when the browser does not tell. */
  sentFrom: string | null;
  /** Pages of the last day ran our script here: it tells what this page cannot know. */
  hasScript: boolean;
  /** This client has asked for too much by now: a form is given back, and nothing else is done. */
  isLimited: boolean;
  /** The page that was wanted before signing up: this browser keeps it until the account is confirmed. */
  wanted: string | null;
  /** What the reader's last act did. */
  said: Said | null;
  /** Leaves what this act did for the page that follows. */
  say: (said: Said) => void;
  /** Tells the operators of an error that is ours. */
  report: (error: unknown) => void;
  /** The document, left here by the page: as the body of a Response it would be encoded and copied twice more. */
  html: string | null;
}

// The server build carries its own copy of this module; the symbol keeps the context one object for both.
const key = Symbol.for('cluster-commons.page-request');
const shared = globalThis as unknown as Record<symbol, RouterContext<PageRequest> | undefined>;

export const pageRequestContext: RouterContext<PageRequest> = (shared[key] ??= createContext<PageRequest>());
