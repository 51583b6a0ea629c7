import type { Said } from '@cluster-commons/bridge';
import { languages, type Language } from '@cluster-commons/domain/kernel';
import { textFor } from '@cluster-commons/messages';
import { screen, within } from '@testing-library/react';
import { aPageRequest, aViewer, origin } from '../testing/page-request.ts';
import { show, writePage } from '../testing/write-page.tsx';
import { SaidNotice } from './SaidNotice.tsx';

const open = (said: Said | null, language: Language = 'en') => {
  const request = aPageRequest({ viewer: aViewer(), said, language });
  return show(writePage(<SaidNotice />, request, new URL(`${origin}/threads`)), request);
};

const said: Said = {
  id: 'moderation.said.post.hide',
  values: { number: 4 },
  undo: { act: 'moderatePost', fields: { postId: 'post 4', act: 'RESTORE' } },
};

describe('what the last act did', () => {
  it.each(languages)('is told in %s, with the way to take it back', (language) => {
    open(said, language);
    const t = textFor(language);
    expect(screen.getByRole('status')).toHaveTextContent(t('moderation.said.post.hide', { number: 4 }));
    expect(screen.getByRole('button', { name: t('acts.undo') })).toBeVisible();
  });

  it('is taken back by a form of the act that undoes it', () => {
    open(said);
    const form = screen.getByRole('button', { name: 'Undo' }).closest('form');
    expect(form).toHaveAttribute('action', '/acts/moderatePost');
    expect(form).toHaveAttribute('method', 'post');
    expect(form).toHaveAttribute('data-act', 'moderatePost');
    expect(form).toHaveFormValues({ postId: 'post 4', act: 'RESTORE', undoes: '1' });
  });

  it('has no button where nothing takes it back', () => {
    open({ id: 'threads.said.replied' });
    expect(within(screen.getByRole('status')).queryByRole('button')).toBeNull();
  });

  it('never reads its values as markup', () => {
    const container = open({ id: 'clusters.said.joined', values: { cluster: '<img src=x>' } });
    expect(screen.getByRole('status')).toHaveTextContent('<img src=x>');
    expect(container.querySelector('img')).toBeNull();
  });

  it('has its place on pages that follow no act, for the acts done there', () => {
    const container = open(null);
    expect(container.querySelector('#said[data-part]')).toBeEmptyDOMElement();
    expect(container.querySelector('#said')).toHaveAttribute('role', 'status');
  });
});
