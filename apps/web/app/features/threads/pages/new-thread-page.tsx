import { directionOf } from '@cluster-commons/domain/kernel';
import { threadLimits } from '@cluster-commons/domain/threads';
import { useSearchParams } from 'react-router';
import type { NewThreadQuery, NewThreadQueryVariables, ThreadKind, ThreadVisibility } from '../../../gql/index.ts';
import { NewThreadDocument, OpenThreadDocument } from '../../../gql/index.ts';
import { browserAction, outcomeOf, serverAction, type Perform } from '../../../platform/forms/form-action.ts';
import { textOf } from '../../../platform/forms/form-state.ts';
import { HiddenField, RadioButtons, Select, TextField } from '../../../platform/forms/fields.tsx';
import { PageForm } from '../../../platform/forms/PageForm.tsx';
import { SubmitButton } from '../../../platform/forms/SubmitButton.tsx';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import { browserLoader } from '../../../platform/pages/browser-loader.ts';
import { useClientKey } from '../../../platform/pages/client-key.ts';
import { usePageData } from '../../../platform/pages/page-data.ts';
import type { Page, PageProps } from '../../../platform/pages/page.ts';
import { serverLoader } from '../../../platform/pages/server-loader.ts';
import layout from '../../../ui/layout.module.css';
import { MarkdownField } from '../components/MarkdownField.tsx';
import { WrittenLanguage } from '../components/WrittenLanguage.tsx';
import { previewOf } from '../thread-acts.ts';
import { threadPath } from '../thread-address.ts';

const page: Page<NewThreadQuery, NewThreadQueryVariables> = {
  document: NewThreadDocument,
  variables: () => ({}),
  needsSignIn: true,
};

const kinds = ['QUESTION', 'DISCUSSION'] as const satisfies readonly ThreadKind[];
const visibilities = ['PUBLIC', 'CLUSTER'] as const satisfies readonly ThreadVisibility[];

const tagsOf = (written: string): string[] =>
  written
    .split(/[,،]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');

const open: Perform = async (act) => {
  const mode = textOf(act.form, 'mode');
  if (mode !== '') return previewOf(act, mode);
  const written = (name: string) => textOf(act.form, name);
  const result = await act.run(OpenThreadDocument, {
    input: {
      clientKey: written('clientKey') || null,
      clusterId: written('clusterId') || null,
      title: written('title'),
      body: written('body'),
      lang: written('lang') || null,
      kind: kinds.find((kind) => kind === written('kind')) ?? null,
      tags: tagsOf(written('tags')),
      visibility: visibilities.find((visibility) => visibility === written('visibility')) ?? null,
    },
  });
  return outcomeOf(
    act,
    result,
    (data) => data.openThread,
    ({ thread }) => ({ to: thread ? threadPath(thread) : '/threads' }),
  );
};

const acts = { open };

export const loader = serverLoader(page);
export const clientLoader = browserLoader(page);
export const action = serverAction(acts);
export const clientAction = browserAction(acts);

export default function NewThreadPage({ loaderData, actionData: formState }: PageProps<typeof loader>) {
  const t = useText();
  const { language } = useTexts();
  const [search] = useSearchParams();
  const { viewer } = usePageData(page.document, loaderData);
  const clusters = viewer?.clusters ?? [];
  const key = useClientKey(loaderData.clientKey);
  const asked = clusters.find(({ slug }) => slug === search.get('cluster'));
  return (
    <>
      <PageHead title={t('threads.open')} isPrivate />
      <NetworkPlaces current="discussions" />
      <header className={`${layout.head} ${layout.stack}`}>
        <h1>{t('threads.open')}</h1>
        <p>{t('threads.openLead')}</p>
      </header>
      <PageForm
        intent="open"
        state={formState}
        labels={{
          title: 'threads.field.title',
          body: 'threads.field.body',
          tags: 'threads.field.tags',
          clusterId: 'threads.field.cluster',
          visibility: 'threads.field.visibility',
        }}
        className={`${layout.blocks} ${layout.narrow}`}
      >
        <HiddenField name="clientKey" value={key} />
        <TextField
          name="title"
          label={t('threads.field.title')}
          hint={t('threads.field.titleHint')}
          maxLength={threadLimits.title.most}
          dir="auto"
        />
        <RadioButtons
          name="kind"
          label={t('threads.field.kind')}
          standing="QUESTION"
          choices={kinds.map((kind) => ({ value: kind, label: t(`threads.kind.${kind}`) }))}
        />
        <Select
          name="clusterId"
          label={t('threads.field.cluster')}
          hint={t('threads.field.clusterHint')}
          standing={asked?.id ?? ''}
          none={t('threads.wholeNetwork')}
        >
          {clusters.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <RadioButtons
          name="visibility"
          label={t('threads.field.visibility')}
          standing="PUBLIC"
          choices={visibilities.map((visibility) => ({
            value: visibility,
            label: t(`threads.visibility.${visibility}`),
          }))}
        />
        <MarkdownField
          heading={t('threads.field.body')}
          headingId="body-title"
          label={t('threads.field.body')}
          rows={10}
          formState={formState}
        />
        <TextField
          name="tags"
          label={t('threads.field.tags')}
          hint={t('threads.field.tagsHint')}
          dir={directionOf(language)}
          isOptional
        />
        <WrittenLanguage standing={language} />
        <p>
          <SubmitButton intent="open" look="primary">
            {t('threads.openSubmit')}
          </SubmitButton>
        </p>
      </PageForm>
    </>
  );
}
