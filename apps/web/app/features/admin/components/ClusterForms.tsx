import { clusterLimits, coordinatePrecisions } from '@cluster-commons/domain/clusters';
import type { Language } from '@cluster-commons/domain/kernel';
import { clusterStages, clusterTypes, divisionsBySection, sections } from '@cluster-commons/domain/taxonomies';
import { clusterStageLabels, clusterTypeLabels } from '@cluster-commons/messages/taxonomies/cluster-words';
import type { ReactNode } from 'react';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { Checkbox, HiddenField, RadioButtons, Select, TextArea, TextField } from '../../../platform/forms/fields.tsx';
import { useField } from '../../../platform/forms/form-context.ts';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { LongChoices } from '../../../platform/forms/LongChoices.tsx';
import { CountryOptions } from '../../../platform/i18n/CountryOptions.tsx';
import { SectorOptions } from '../../../platform/i18n/SectorOptions.tsx';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import { useVocabulary } from '../../../platform/i18n/vocabulary.ts';
import layout from '../../../ui/layout.module.css';
import { clusterLabels, figureLines, sourceLines } from '../cluster-fields.ts';
import { editClusterPage, type EditedCluster } from '../clusters.ts';

/** Undefined for a new one, and where a form came back with what was typed. */
interface FieldsProps {
  cluster: EditedCluster | undefined;
}

export function NewClusterForm() {
  const t = useText();
  return (
    <ActForm act="createCluster" className={`${layout.blocks} ${layout.narrow}`}>
      <Fields cluster={undefined} afterNames={<AnotherOfThisName />} />
      <p>
        <SubmitButton look="primary">{t('clusters.newSubmit')}</SubmitButton>
      </p>
    </ActForm>
  );
}

export function EditClusterForm({ values: { clusterId } }: { values: FieldValues }) {
  const t = useText();
  const cluster = editClusterPage.useIfLoaded()?.data.clusterToEdit ?? undefined;
  return (
    <ActForm act="updateCluster" className={`${layout.blocks} ${layout.narrow}`}>
      <HiddenFields values={{ clusterId: clusterId ?? cluster?.id }} />
      <HiddenField name="edition" value={cluster === undefined ? '' : String(cluster.edition)} />
      <Fields cluster={cluster} />
      <p>
        <SubmitButton look="primary">{t('clusters.editSubmit')}</SubmitButton>
      </p>
    </ActForm>
  );
}

/** All that is said of a cluster. */
function Fields({ cluster, afterNames }: FieldsProps & { afterNames?: ReactNode }) {
  return (
    <>
      <NameFields cluster={cluster} />
      {afterNames}
      <PlaceFields cluster={cluster} />
      <TradeFields cluster={cluster} />
      <SourceFields cluster={cluster} />
    </>
  );
}

/** A box to tick once it was said that there is a cluster of this name. */
function AnotherOfThisName() {
  const t = useText();
  const isKnown = useField('name').problem?.code === 'CLUSTER_EXISTS';
  const wasMeant = useField('isAnother').value === 'true';
  return isKnown || wasMeant ? (
    <Checkbox name="isAnother" label={t('clusters.field.isAnother')} />
  ) : (
    <HiddenField name="isAnother" value="" />
  );
}

interface LineProps extends FieldsProps {
  name: 'name' | 'localName' | 'region' | 'city' | 'lat' | 'lon' | 'sector';
  hint?: string;
  dir?: 'auto' | 'ltr';
  isOptional?: boolean;
}

function Line({ cluster, name, dir = 'auto', ...line }: LineProps) {
  const t = useText();
  return (
    <TextField
      {...line}
      name={name}
      label={t(clusterLabels[name])}
      defaultValue={String(cluster?.[name] ?? '')}
      dir={dir}
    />
  );
}

interface OneOfProps extends FieldsProps {
  name: 'country' | 'isicDivision' | 'type' | 'stage';
  children: ReactNode;
}

function OneOf({ cluster, name, children }: OneOfProps) {
  const t = useText();
  return (
    <Select name={name} label={t(clusterLabels[name])} defaultValue={cluster?.[name] ?? ''} none={t('clusters.choose')}>
      {children}
    </Select>
  );
}

/** Words of a vocabulary in the reader's language. */
function WordOptions<Word extends string>({
  words,
  labels,
}: {
  words: readonly Word[];
  labels: Readonly<Record<Word, Readonly<Record<Language, string>>>>;
}) {
  const { language } = useTexts();
  return words.map((word) => (
    <option key={word} value={word}>
      {labels[word][language]}
    </option>
  ));
}

function NameFields({ cluster }: FieldsProps) {
  const t = useText();
  return (
    <>
      <Line cluster={cluster} name="name" hint={t('clusters.field.nameHint')} />
      <Line cluster={cluster} name="localName" isOptional />
      <TextArea
        name="description"
        label={t(clusterLabels.description)}
        hint={t('clusters.field.descriptionHint')}
        rows={5}
        defaultValue={cluster?.description}
      />
    </>
  );
}

function PlaceFields({ cluster }: FieldsProps) {
  const t = useText();
  return (
    <>
      <h2>{t('clusters.place')}</h2>
      <OneOf cluster={cluster} name="country">
        <CountryOptions />
      </OneOf>
      <Line cluster={cluster} name="region" isOptional />
      <Line cluster={cluster} name="city" isOptional />
      <Line cluster={cluster} name="lat" hint={t('clusters.field.latHint')} dir="ltr" />
      <Line cluster={cluster} name="lon" hint={t('clusters.field.lonHint')} dir="ltr" />
      <RadioButtons
        name="coordinatePrecision"
        label={t(clusterLabels.coordinatePrecision)}
        choices={coordinatePrecisions.map((value) => ({ value, label: t(`clusters.precision.${value}`) }))}
        defaultValue={cluster?.coordinatePrecision ?? 'city'}
      />
    </>
  );
}

function TradeFields({ cluster }: FieldsProps) {
  const t = useText();
  const words = useVocabulary();
  return (
    <>
      <h2>{t('clusters.field.trade')}</h2>
      <Line cluster={cluster} name="sector" hint={t('clusters.field.tradeHint')} />
      <OneOf cluster={cluster} name="isicDivision">
        <SectorOptions />
      </OneOf>
      <LongChoices
        name="isicOtherDivisions"
        label={t(clusterLabels.isicOtherDivisions)}
        hint={t('clusters.field.otherDivisionsHint', { count: clusterLimits.otherDivisions })}
        defaultValue={cluster?.isicOtherDivisions ?? []}
        groups={() =>
          sections.map((section) => ({
            title: words.sections[section],
            choices: divisionsBySection[section].map((value) => ({ value, label: words.divisions[value] })),
          }))
        }
      />
      <OneOf cluster={cluster} name="type">
        <WordOptions words={clusterTypes} labels={clusterTypeLabels} />
      </OneOf>
      <OneOf cluster={cluster} name="stage">
        <WordOptions words={clusterStages} labels={clusterStageLabels} />
      </OneOf>
    </>
  );
}

function SourceFields({ cluster }: FieldsProps) {
  const t = useText();
  return (
    <>
      <h2>{t('clusters.sources')}</h2>
      <RadioButtons
        name="evidence"
        label={t(clusterLabels.evidence)}
        choices={(['OPENED', 'GENERAL'] as const).map((value) => ({ value, label: t(`clusters.evidence.${value}`) }))}
        defaultValue={cluster?.evidence ?? 'GENERAL'}
      />
      <TextArea
        name="sources"
        label={t(clusterLabels.sources)}
        hint={t('clusters.field.sourcesHint', { count: clusterLimits.sources })}
        rows={3}
        defaultValue={cluster === undefined ? '' : sourceLines(cluster)}
        isOptional
      />
      <TextArea
        name="figures"
        label={t(clusterLabels.figures)}
        hint={t('clusters.field.figuresHint', { count: clusterLimits.figures })}
        rows={4}
        defaultValue={cluster === undefined ? '' : figureLines(cluster)}
        isOptional
      />
    </>
  );
}
