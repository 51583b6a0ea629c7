import { useEffect, useRef } from 'react';
import text from '../../../ui/text.module.css';
import type { Suggested } from '../use-completion.ts';
import styles from './composer.module.css';

interface SuggestionsProps {
  id: string;
  names: readonly Suggested[];
  active: number;
  choose: (name: Suggested) => void;
  /** What the list is called. */
  label: string;
}

/** The mark of one of the names, which the field says is the active one. */
export const optionId = (id: string, place: number): string => `${id}-${place}`;

/** Names that complete what is being typed. The field keeps the focus: the keys are its own, and a tap chooses. */
export function Suggestions({ id, names, active, choose, label }: SuggestionsProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children.item(active)?.scrollIntoView?.({ block: 'nearest' });
  }, [active, names]);
  return (
    <ul ref={list} id={id} role="listbox" aria-label={label} className={styles.names}>
      {names.map((name, place) => (
        // eslint-disable-next-line jsx-a11y-x/click-events-have-key-events -- the field has the focus, and takes its keys
        <li
          key={name.written}
          id={optionId(id, place)}
          role="option"
          aria-selected={place === active}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => choose(name)}
        >
          <bdi lang={name.lang ?? undefined}>
            <b>{name.name}</b>
          </bdi>{' '}
          <span className={text.muted}>
            {name.written !== name.name && <bdi>{name.written}</bdi>}
            {name.about !== null && ` · ${name.about}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
