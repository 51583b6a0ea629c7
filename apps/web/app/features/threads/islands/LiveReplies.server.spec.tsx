/** @jest-environment node */
import { textFor } from '@cluster-commons/messages';
import { renderToString } from 'react-dom/server';
import { countedTemplateOf } from '../../../platform/islands/words.ts';
import LiveReplies from './LiveReplies.tsx';

it('on the server, news have a place and nothing listens', () => {
  const newPosts = countedTemplateOf(textFor('en'), 'en', 'threads.newPosts');
  const html = renderToString(
    <LiveReplies
      threadId="12"
      version={3}
      thread={{ number: 12, slug: 'yarn' }}
      since={2}
      newPosts={newPosts}
      writing="…"
    />,
  );
  expect(html).toBe('<p class="fresh" role="status"></p><p class="passing"></p>');
});
