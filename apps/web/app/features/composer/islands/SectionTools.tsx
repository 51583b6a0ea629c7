import { useEffect, useRef } from 'react';
import { listen } from '../../../platform/browser/listen.ts';
import styles from '../components/composer.module.css';
import { Toolbar } from '../components/Toolbar.tsx';
import { applyTool, pressIn } from '../editing/press.ts';
import type { ToolName } from '../editing/tools.ts';
import { pasteIn } from '../pasting.ts';

export interface SectionToolsProps {
  /** Ids of the fields, in the order of the form. */
  ids: readonly string[];
  words: { formatting: string; column: string; tools: Readonly<Record<ToolName, string>> };
}

/** The tools of a form that is written in sections: they work in the section that was written in last. */
export default function SectionTools({ ids, words }: SectionToolsProps) {
  const last = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const fields = ids
      .map((id) => document.getElementById(id))
      .filter((field): field is HTMLTextAreaElement => field instanceof HTMLTextAreaElement);
    last.current = fields[0] ?? null;
    const ends = fields.flatMap((field) => [
      listen(field, 'focus', () => void (last.current = field)),
      listen(field, 'paste', (event) => pasteIn(field, event as ClipboardEvent)),
      listen(field, 'keydown', (event) => {
        if (pressIn(field, event as KeyboardEvent, words)) event.preventDefault();
      }),
    ]);
    return () => {
      for (const end of ends) end();
    };
  }, [ids, words]);
  return (
    <div className={styles.sections}>
      <Toolbar
        label={words.formatting}
        names={words.tools}
        controls={ids.join(' ')}
        use={(tool) => {
          if (last.current !== null) applyTool(last.current, tool, words);
        }}
      />
    </div>
  );
}
