import { directionOf, isolated, type Language } from '@cluster-commons/domain/kernel';
import { textFor, type MessageId, type MessageValues } from '@cluster-commons/messages';

const ink = '#1B1F2E';

/** How letters with several parts look; `DarkStyle` turns their colours where the reader's mail program is dark. */
export const sheet = {
  body: {
    backgroundColor: '#FAF8F2',
    color: ink,
    fontFamily: 'Arial, sans-serif',
    fontSize: '16px',
    lineHeight: '1.55',
  },
  sheet: { maxWidth: '600px', padding: '16px 16px 32px' },
  head: { borderTop: `2px solid ${ink}`, paddingTop: '8px' },
  title: { fontFamily: 'Georgia, serif', fontSize: '20px', lineHeight: '1.25', margin: '8px 0 4px' },
  link: { color: '#24407A' },
  small: { color: '#5A564D', fontSize: '14px', margin: '0 0 8px' },
  rule: { borderColor: '#DCD5C5', margin: '24px 0 12px' },
  button: {
    backgroundColor: '#24407A',
    borderRadius: '3px',
    color: '#FFFEFB',
    display: 'inline-block',
    fontWeight: 600,
    padding: '10px 16px',
    textDecoration: 'none',
  },
} as const;

/** Between the parts of a letter that is text alone. */
export const textRule = '-'.repeat(66);

/** The texts of a language, with the values kept apart from the direction around them. */
export function isolatingText(language: Language): (id: MessageId, values?: MessageValues) => string {
  const direction = directionOf(language);
  const text = textFor(language);
  return (id, values = {}) =>
    text(
      id,
      Object.fromEntries(
        Object.entries(values).map(([key, value]) => [
          key,
          typeof value === 'number' ? value : isolated(value, direction),
        ]),
      ),
    );
}
