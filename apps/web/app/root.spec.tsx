import type { PageRequest } from '@cluster-commons/bridge';
import { directionOf, languages } from '@cluster-commons/domain/kernel';
import { textFor } from '@cluster-commons/messages';
import { within } from '@testing-library/dom';
import { Island } from './platform/islands/Island.tsx';
import { aPageRequest, aViewer, origin } from './platform/testing/page-request.ts';
import { writePage } from './platform/testing/write-page.tsx';
import { Layout } from './root.tsx';
import { Icon } from './ui/icon/Icon.tsx';

const viewer = aViewer();

const Alone = () => <p>Alive</p>;

/** The whole document of a page. */
function open(with_: Partial<PageRequest> = {}, at = '/threads?tag=dye'): Document {
  const page = (
    <Layout>
      <h1>Threads</h1>
      <Icon name="lock" />
      <Island name="first" of={Alone} props={{}} />
      <Island name="second" of={Alone} props={{}} isLater />
    </Layout>
  );
  const html = writePage(page, aPageRequest(with_), new URL(origin + at));
  const written = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.replaceWith(document.importNode(written.documentElement, true));
  return document;
}

const hrefs = (page: Document, selector: string) =>
  Array.from(page.querySelectorAll(selector), (found) => found.getAttribute('href'));

describe('the document of a page', () => {
  it.each(languages)('is in %s, and written in its direction', (language) => {
    const page = open({ language });
    expect(page.documentElement).toHaveAttribute('lang', language);
    expect(page.documentElement).toHaveAttribute('dir', directionOf(language));
    const t = textFor(language);
    expect(within(page.body).getByRole('link', { name: t('frame.skip') })).toHaveAttribute('href', '#main');
    expect(within(page.body).getByRole('navigation', { name: t('frame.sections') })).toBeInTheDocument();
  });

  it('has one place for each kind of content, and the way to it first', () => {
    const page = open();
    for (const role of ['banner', 'main', 'contentinfo']) expect(within(page.body).getAllByRole(role)).toHaveLength(1);
    expect(page.body.firstElementChild).toHaveAttribute('href', '#main');
    expect(page.getElementById('main')).toContainElement(page.querySelector('h1'));
  });

  it('says to whom whose role is withheld what to do, and to nobody else', () => {
    const page = open({ viewer: aViewer({ isRoleWithheld: true }) });
    const link = within(page.body).getByRole('link', { name: 'Set it up now' });
    expect(link).toHaveAttribute('href', '/settings/second-factor');
    expect(within(open({ viewer }).body).queryByText(/waits for a second factor/)).toBeNull();
  });

  it('says to whom who is suspended why, until when and where to write, and to nobody else', () => {
    const suspension = { until: '2026-12-07T23:59:59.999Z', reason: 'Selling again', address: 'help@here.example' };
    const said = within(open({ viewer: aViewer({ suspension }) }).body).getByText(/Your account is suspended/);
    expect(said).toHaveTextContent(/until 7 Dec 2026, 23:59 UTC\..*“Selling again”.*help@here\.example/);
    const without = within(open({ viewer: aViewer({ suspension: { ...suspension, until: null } }) }).body);
    expect(without.getByText(/until somebody lifts it/)).toBeVisible();
    expect(within(open({ viewer }).body).queryByText(/is suspended/)).toBeNull();
  });

  it('says to those who are about to leave when, and where they change their mind', () => {
    const page = open({ viewer: aViewer({ leavesAt: '2026-12-07T08:00:00.000Z' }) });
    expect(within(page.body).getByRole('link', { name: 'Change my mind' })).toHaveAttribute('href', '/settings/data');
    expect(within(open({ viewer }).body).queryByText(/You leave the network/)).toBeNull();
  });

  it('says to those at whose address no mail arrives what to do', () => {
    const page = within(open({ viewer: aViewer({ isMailReturned: true }) }).body);
    expect(page.getByRole('link', { name: 'try this one again' })).toHaveAttribute('href', '/acts/tryMailAgain');
    expect(within(open({ viewer }).body).queryByText(/comes back/)).toBeNull();
  });

  it('asks those who have not agreed to the present terms to look at them', () => {
    const page = open({ viewer: aViewer({ isAskedToAgree: true }) });
    expect(within(page.body).getByRole('link', { name: /look at terms/ })).toHaveAttribute('href', '/settings/privacy');
    expect(within(open({ viewer }).body).queryByText(/look at terms/)).toBeNull();
  });

  it.each([
    [0, '', 'Notifications'],
    [4, '4', 'Notifications, 4 unread'],
    [100, '99+', 'Notifications, 100 unread'],
  ])('has a bell that says that %i are unread', (unreadNotifications, shown, name) => {
    const page = open({ viewer: aViewer({ unreadNotifications }) });
    const bell = within(page.body).getByRole('link', { name });
    expect(bell).toHaveAttribute('href', '/notifications');
    expect(bell.querySelector('[data-count]')).toHaveTextContent(shown);
  });

  it('has none for those who are signed out, or may only read', () => {
    const suspension = { until: null, reason: 'Selling again', address: 'help@here.example' };
    for (const without of [null, aViewer({ suspension })]) {
      expect(open({ viewer: without }).getElementById('bell')).toBeNull();
    }
  });

  it('offers the way out to a session that waits for the second factor, and no way in', () => {
    const page = within(open({ isWaiting: true }).body).getByRole('banner');
    expect(within(page).getByRole('button', { name: 'Sign out' })).toBeVisible();
    expect(within(page).queryByRole('link', { name: 'Sign in' })).toBeNull();
  });

  it('is to be had in the other languages at the same address', () => {
    const links = hrefs(open(), 'footer a[hreflang]');
    expect(links).toEqual(['fr', 'es', 'ar'].map((language) => `/threads?tag=dye&lang=${language}`));
  });

  it('says the name of the network, and offers the languages that it has chosen', () => {
    const page = open({ network: { name: 'شبكة العناقيد', languages: ['ar', 'fr'] } });
    expect(
      within(within(page.body).getByRole('banner')).getByRole('link', { name: 'شبكة العناقيد' }),
    ).toBeInTheDocument();
    expect(within(page.body).getByRole('contentinfo')).toHaveTextContent('شبكة العناقيد is an independent network.');
    expect(hrefs(page, 'footer a[hreflang]')).toEqual(['ar', 'fr'].map((lang) => `/threads?tag=dye&lang=${lang}`));
  });

  it('holds the shapes of the icons that stand on it, each once', () => {
    const page = open();
    const named = new Set(Array.from(page.querySelectorAll('use'), (use) => use.getAttribute('href')));
    const shapes = Array.from(page.querySelectorAll('#icons > symbol'), ({ id }) => `#${id}`);
    expect(shapes.sort()).toEqual([...named].sort());
    expect(named).toContain('#i-lock');
  });

  it('tells on top of the page what the last act did', () => {
    const said = { id: 'accounts.said.signedOut' };
    expect(open({ said }).querySelector('main > #said')).toHaveTextContent(textFor('en')('accounts.said.signedOut'));
  });

  it('brings its style inside it for a first view, with the files for the next one', () => {
    const styles = { isInline: true, inline: (href: string) => `/* ${href} */` };
    const page = open({ styles });
    expect(page.querySelector('head style')?.textContent).toBe('/* /page.css */');
    expect(page.querySelector('link[rel=stylesheet]')).toHaveAttribute('media', 'print');
  });

  it('names the files of its style for those who have them', () => {
    const page = open();
    expect(page.querySelector('style')).toBeNull();
    expect(hrefs(page, 'link[rel=stylesheet]')).toEqual(['/page.css']);
  });
});

describe('the document for a visitor', () => {
  it('has no script at all, and nothing for one', () => {
    const page = open();
    expect(page.querySelector('script, link[rel=modulepreload]')).toBeNull();
    expect(page.documentElement).not.toHaveAttribute('data-session');
    expect({ ...page.body.dataset }).toEqual({});
  });

  it('leads to signing in and back here', () => {
    const banner = within(within(open().body).getByRole('banner'));
    expect(banner.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      `/sign-in?next=${encodeURIComponent('/threads?tag=dye')}`,
    );
    expect(banner.queryByRole('button')).toBeNull();
  });

  it.each(['/sign-in', '/sign-up', '/acts/signIn', '/'])('leads from %s to signing in and on from the start', (at) => {
    const banner = within(within(open({}, at).body).getByRole('banner'));
    expect(banner.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in');
  });
});

describe('the document for a member', () => {
  it('names its session and its member, and has the words of its script', () => {
    const page = open({ viewer, sessionMark: 'mark' });
    expect(page.documentElement).toHaveAttribute('data-session', 'mark');
    expect({ ...page.body.dataset }).toEqual({
      member: viewer.id,
      sending: textFor('en')('frame.sending'),
      notSent: textFor('en')('errors.notSent'),
    });
  });

  it('has one script, and fetches early what the islands need that do not wait', () => {
    const page = open({ viewer });
    expect(page.querySelectorAll('script')).toHaveLength(1);
    expect(page.querySelector('script')).toHaveAttribute('type', 'module');
    expect(page.querySelector('script')?.textContent).toBe('');
    const early = hrefs(page, 'link[rel=modulepreload]');
    expect(early).toEqual(expect.arrayContaining(['/islands/first.js', '/islands/shared.js']));
    expect(early).not.toContain('/islands/second.js');
  });

  it('has the way out, by a form that forgets the drafts of this device', () => {
    const page = open({ viewer });
    const button = within(page.body).getByRole('button', { name: 'Sign out', hidden: true });
    const form = button.closest('form');
    expect(form).toHaveAttribute('action', '/acts/signOut');
    expect(form).toHaveAttribute('method', 'post');
    expect(form).toHaveAttribute('data-forgets');
  });

  it('has the places of members', () => {
    const links = hrefs(open({ viewer, showsOutbox: true }), 'header details a');
    expect(links).toEqual(expect.arrayContaining(['/members/amina-diallo', '/connections', '/outbox']));
  });
});
