import { useRef } from 'react';
import { fillInCount, type CountedTemplate } from '../../../platform/islands/fill-in.ts';
import { Field } from '../../../ui/control/Field.tsx';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';
import styles from '../components/composer.module.css';
import { optionId, Suggestions } from '../components/Suggestions.tsx';
import { tagsWith } from '../complete-tags.ts';
import { useCompletion } from '../use-completion.ts';

export interface TagInputProps {
  id: string;
  value: string;
  problem: string | null;
  dir: 'ltr' | 'rtl';
  locale: string;
  words: {
    label: string;
    optional: string;
    hint: string;
    /** What stands between two tags. */
    comma: string;
    names: string;
    offered: CountedTemplate;
    used: CountedTemplate;
  };
}

/** Tags of a discussion with commas between them; each is completed while it is typed. */
export default function TagInput({ id, value, problem, dir, locale, words }: TagInputProps) {
  const field = useRef<HTMLInputElement>(null);
  const { offered, look, check, close, choose, press } = useCompletion(field, tagsWith(words.comma, words, locale));
  const namesId = `${id}-names`;
  const label = (
    <>
      {words.label} <span className={text.muted}>{words.optional}</span>
    </>
  );
  return (
    <>
      <Field id={id} label={label} hint={words.hint} problem={problem ?? undefined}>
        {(attributes) => (
          <div>
            <input
              {...attributes}
              ref={field}
              name="tags"
              type="text"
              dir={dir}
              autoComplete="off"
              defaultValue={value}
              onKeyDown={(event) => {
                if (!event.nativeEvent.isComposing && press(event)) event.preventDefault();
              }}
              onInput={look}
              onSelect={check}
              onBlur={close}
              aria-controls={offered === null ? undefined : namesId}
              aria-activedescendant={offered === null ? undefined : optionId(namesId, offered.active)}
            />
            {offered !== null && (
              <div className={styles.writing}>
                <Suggestions
                  id={namesId}
                  names={offered.names}
                  active={offered.active}
                  choose={choose}
                  label={words.names}
                />
              </div>
            )}
          </div>
        )}
      </Field>
      <p className={layout.hidden} role="status">
        {offered !== null && fillInCount(words.offered, offered.names.length, locale)}
      </p>
    </>
  );
}
