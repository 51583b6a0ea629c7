import { TransNoContext } from '@lingui/react/server';
import type { MessageId } from '@cluster-commons/messages';
import type { ReactElement, ReactNode } from 'react';
import { useTexts } from './text-context.tsx';

interface TextProps {
  id: MessageId;
  /** Numbers choose plurals; strings and elements are put in as they are, never read as markup. */
  values?: Readonly<Record<string, ReactNode>>;
  /** What stands for the tags in the text. */
  components?: Readonly<Record<string, ReactElement>>;
}

const asContent = (value: ReactNode): ReactNode => (typeof value === 'number' ? value : <>{value}</>);

/** A text with markup or elements in it. */
export function Text({ id, values, components }: TextProps) {
  const { messages } = useTexts();
  return (
    <TransNoContext
      id={id}
      lingui={{ i18n: messages }}
      values={values && Object.fromEntries(Object.entries(values).map(([name, value]) => [name, asContent(value)]))}
      components={components}
    />
  );
}
