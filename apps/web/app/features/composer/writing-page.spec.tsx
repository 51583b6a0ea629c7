import { languages } from '@cluster-commons/domain/kernel';
import { textFor } from '@cluster-commons/messages';
import { screen } from '@testing-library/react';
import { openPage } from '../../platform/testing/open-page.tsx';
import * as writingPage from './pages/writing-page.tsx';

const path = '/writing';

describe('the page that says how a text is formatted', () => {
  it.each(languages)('shows each sign beside what it gives in %s', async (language) => {
    await openPage(writingPage, { path, language });
    const good = textFor(language)('composer.sample.bold');
    expect(screen.getByText(`**${good}**`).tagName).toBe('CODE');
    expect(screen.getByText(good, { selector: 'strong' })).toBeVisible();
    expect(screen.getAllByRole('row')).toHaveLength(9 + 2);
  });
});
