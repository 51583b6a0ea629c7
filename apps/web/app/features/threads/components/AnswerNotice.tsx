import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Written } from '../../../platform/i18n/Written.tsx';
import { Notice } from '../../../ui/control/Notice.tsx';
import { postPath } from '@cluster-commons/paths';
import type { PageThread } from '../page-thread.ts';

/** The answer's first words above the posts, for those who came for it. */
export function AnswerNotice({ thread }: { thread: PageThread }) {
  const t = useText();
  const { answer } = thread;
  return (
    <div id="answer-notice" data-part>
      {answer && (
        <Notice tone="success" icon="check">
          <p>
            <Text
              id="threads.answerNotice"
              values={{
                asker: <bdi>{thread.author.name}</bdi>,
                excerpt: <Written lang={thread.lang}>{answer.excerpt}</Written>,
              }}
              components={{ b: <b /> }}
            />{' '}
            <a href={postPath(thread, answer.number)}>{t('threads.readAnswer', { name: answer.author.name })}</a>
          </p>
        </Notice>
      )}
    </div>
  );
}
