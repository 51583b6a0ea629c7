import { dataPolicyPath, rulesPath, termsPath } from '@cluster-commons/paths';
import type { TermsKind } from '../../gql/index.ts';

/** Each text with its address, in the order in which they are named. */
export const pathOfTerms: Readonly<Record<TermsKind, (version?: number) => string>> = {
  RULES: rulesPath,
  TERMS: termsPath,
  DATA_POLICY: dataPolicyPath,
};

export const termsKinds = Object.keys(pathOfTerms) as TermsKind[];

export const termsKindOf = (given: string | null): TermsKind | null =>
  termsKinds.find((kind) => kind === given) ?? null;

/** Which text stands at an address. */
export const kindAt = (pathname: string): TermsKind | null =>
  termsKinds.find((kind) => pathOfTerms[kind]() === pathname) ?? null;
