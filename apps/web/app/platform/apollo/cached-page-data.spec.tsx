import { ApolloClient, ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act, render, screen } from '@testing-library/react';
import { EMPTY } from 'rxjs';
import { ThreadLogDocument, type ThreadLogQuery } from '../../gql/index.ts';
import { carriedText } from '../pages/carried-data.tsx';
import type { Loaded } from '../pages/page.ts';
import { newCache } from './cache.ts';
import { useCachedPageData } from './cached-page-data.ts';

type LogVariables = { number: number };

const thread = (title: string) => ({
  __typename: 'Thread' as const,
  id: 't',
  number: 12,
  slug: 's',
  title,
  lang: 'en',
  visibility: 'PUBLIC' as const,
});

const log = (title: string): ThreadLogQuery => ({
  threadLog: {
    __typename: 'AuditEventConnection',
    nodes: [],
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    thread: thread(title),
  } as ThreadLogQuery['threadLog'],
});

function Title({ loaded }: { loaded: Loaded<LogVariables> }) {
  return <p>{useCachedPageData(ThreadLogDocument, loaded).threadLog?.thread.title}</p>;
}

const showing = (client: ApolloClient, loaded: Loaded<LogVariables>) => (
  <ApolloProvider client={client}>
    <Title loaded={loaded} />
  </ApolloProvider>
);

const newClient = () => new ApolloClient({ cache: newCache(), link: new ApolloLink(() => EMPTY) });

describe('the data of a signed-in page', () => {
  it('is written into the cache once, and read from there ever after', async () => {
    const client = newClient();
    const text = carriedText(new Map([[ThreadLogDocument, log('As loaded </script>')]]));
    document.body.innerHTML = `<script type="application/json" id="page-data">${text}</script>`;
    const loaded = { variables: { number: 12 }, clientKey: '' };
    const { rerender } = render(showing(client, loaded));
    expect(screen.getByText('As loaded </script>')).toBeVisible();
    const id = client.cache.identify(thread(''));
    act(() => client.cache.modify({ ...(id !== undefined && { id }), fields: { title: () => 'As it changed' } }));
    expect(await screen.findByText('As it changed')).toBeVisible();
    rerender(showing(client, { ...loaded }));
    expect(screen.getByText('As it changed')).toBeVisible();
  });

  it('is already in the cache after a navigation in the browser', () => {
    const client = newClient();
    client.writeQuery({ query: ThreadLogDocument, variables: { number: 12 }, data: log('Asked for') });
    render(showing(client, { variables: { number: 12 }, clientKey: '' }));
    expect(screen.getByText('Asked for')).toBeVisible();
  });
});
