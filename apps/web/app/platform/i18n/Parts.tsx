import { Fragment } from 'react';
import { useFormat } from './format.ts';
import { Written } from './Written.tsx';

/** Names and places in a line; each keeps its own direction between the commas of the page's language. */
export function Parts({ of: parts }: { of: readonly (string | null | undefined)[] }) {
  const { comma } = useFormat();
  return parts
    .filter((part) => part !== null && part !== undefined && part !== '')
    .map((part, index) => (
      <Fragment key={index}>
        {index > 0 && comma}
        <Written>{part}</Written>
      </Fragment>
    ));
}
