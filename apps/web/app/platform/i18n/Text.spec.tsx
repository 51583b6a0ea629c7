import { messagesOf } from '@cluster-commons/messages';
import { render } from '@testing-library/react';
import { Text } from './Text.tsx';
import { TextProvider } from './text-context.tsx';

const said = (element: React.ReactElement): string =>
  render(<TextProvider messages={messagesOf('en')}>{element}</TextProvider>).container.innerHTML;

describe('a text with markup in it', () => {
  it('gives its tags to the elements', () => {
    const licence = <a href="/licence" />;
    expect(said(<Text id="frame.licence" components={{ licence }} />)).toBe(
      'Texts are <a href="/licence">CC BY 4.0</a> unless a post says otherwise.',
    );
  });

  it('never reads what people wrote as markup', () => {
    const excerpt = '<b>bold</b> <0/> {asker}';
    expect(said(<Text id="threads.answerNotice" values={{ asker: 'A', excerpt }} components={{ b: <b /> }} />)).toBe(
      '<b>Answer, chosen by A:</b> &lt;b&gt;bold&lt;/b&gt; &lt;0/&gt; {asker}',
    );
  });
});
