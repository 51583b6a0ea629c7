import { useContext } from 'react';
import { clusterLanguage } from '@cluster-commons/domain/clusters';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { CameBackContext } from '../../../platform/forms/form-context.ts';
import { HiddenField, RadioButtons, Select, TextField } from '../../../platform/forms/fields.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { LanguageOptions } from '../../../platform/i18n/LanguageOptions.tsx';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import { Written } from '../../../platform/i18n/Written.tsx';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';
import { TagField } from '../../composer/index.ts';
import { chosenKinds, threadVisibilities } from '../new-thread.ts';

/** A kind with a form of its own stays what it is, and so does an announcement. */
const isChosen = (kind: string): boolean => chosenKinds.some((one) => one === kind);

interface EditThreadFormProps {
  values: FieldValues;
  /** Where it can stand; undefined where that is not known, the choice then stays as it was sent. */
  clusters?: readonly { id: string; name: string }[];
  usedTags?: readonly string[];
}

/** Title, tags, kind, language and place of a discussion. */
export function EditThreadForm({ values, clusters, usedTags = [] }: EditThreadFormProps) {
  const t = useText();
  const { language } = useTexts();
  const standing = useContext(CameBackContext)?.standing;
  const { threadId, version = '', title = '', tags = '', kind = 'DISCUSSION', visibility = 'PUBLIC' } = values;
  return (
    <ActForm act="updateThread" subject={threadId} className={`${layout.blocks} ${layout.narrow}`}>
      {standing?.text !== undefined && (
        <Notice tone="caution">
          <p>
            {t('threads.change.newer')} <Written>{standing.text}</Written>
          </p>
        </Notice>
      )}
      <HiddenFields values={{ threadId }} />
      <HiddenField name="version" value={version} />
      <TextField name="title" label={t('threads.field.title')} defaultValue={title} dir="auto" />
      {isChosen(kind) ? (
        <RadioButtons
          name="kind"
          label={t('threads.field.kind')}
          defaultValue={kind}
          choices={chosenKinds.map((one) => ({ value: one, label: t(`threads.kind.${one}`) }))}
        />
      ) : (
        <HiddenField name="kind" value={kind} />
      )}
      {clusters === undefined ? (
        <HiddenField name="clusterId" value={values.clusterId ?? ''} />
      ) : (
        <Select
          name="clusterId"
          label={t('threads.field.cluster')}
          hint={t('threads.change.clusterHint')}
          defaultValue={values.clusterId ?? ''}
          none={t('threads.wholeNetwork')}
        >
          {clusters.map(({ id, name }) => (
            <option key={id} value={id} lang={clusterLanguage}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <RadioButtons
        name="visibility"
        label={t('threads.field.visibility')}
        defaultValue={visibility}
        choices={threadVisibilities.map((one) => ({ value: one, label: t(`threads.visibility.${one}`) }))}
      />
      <TagField defaultValue={tags} used={usedTags} />
      <Select name="language" label={t('threads.languageOfText')} defaultValue={values.language ?? language}>
        <LanguageOptions />
      </Select>
      <p>
        <SubmitButton look="primary">{t('threads.edit.save')}</SubmitButton>
      </p>
    </ActForm>
  );
}
