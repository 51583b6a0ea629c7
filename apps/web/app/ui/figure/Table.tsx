import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import styles from './figure.module.css';

interface TableProps {
  /** What the table holds, for those who do not see it. */
  label: string;
  /** On phones each row becomes an entry of a few lines; the roles keep it a table there. */
  hasEntries?: boolean;
  children: ReactNode;
}

/** A wide table scrolls in its own region, which takes the focus. */
export function Table({ label, hasEntries = false, children }: TableProps) {
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={label}>
      <table role="table" className={clsx(styles.table, hasEntries && styles.entries)}>
        {children}
      </table>
    </div>
  );
}

// Rows that become entries on phones lose their table roles in some browsers, so every part says its own.

export const TableRow = (props: ComponentProps<'tr'>) => <tr {...props} role="row" />;

export const ColumnHead = (props: ComponentProps<'th'>) => <th {...props} scope="col" role="columnheader" />;

export const RowHead = (props: ComponentProps<'th'>) => <th {...props} scope="row" role="rowheader" />;

// eslint-disable-next-line jsx-a11y-x/no-interactive-element-to-noninteractive-role -- a cell of a table, not of a grid
export const Cell = (props: ComponentProps<'td'>) => <td {...props} role="cell" />;

export const numberCell = styles.number;

/** In an entry: at the end of the first line. */
export const endCell = styles.end;

/** In an entry: a line of its own. */
export const broadCell = styles.broad;
