import { Fragment, type ReactNode } from 'react';
import { useFormat } from './format.ts';
import { Written } from './Written.tsx';

/** Names and places in a line; each text keeps its own direction between the commas of the page's language. */
export function Parts({ of: parts }: { of: readonly ReactNode[] }) {
  const { comma } = useFormat();
  return parts
    .filter((part) => part !== null && part !== undefined && part !== '')
    .map((part, index) => (
      <Fragment key={index}>
        {index > 0 && comma}
        {typeof part === 'string' ? <Written>{part}</Written> : part}
      </Fragment>
    ));
}
