import { clusterLimits, coordinatePrecisions } from '@cluster-commons/domain/clusters';
import { clusterStages, clusterTypes, divisionsBySection, sections } from '@cluster-commons/domain/taxonomies';
import { clusterStageLabels, clusterTypeLabels } from '@cluster-commons/messages/taxonomies/cluster-words';
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
import { figureLines, sourceLines } from '../cluster-fields.ts';
import { editClusterPage, type EditedCluster } from '../clusters.ts';

/** Undefined for a new one, and where a form came back with what was typed. */
interface FieldsProps {
  cluster: EditedCluster | undefined;
}

export function NewClusterForm() {
  const t = useText();
  return (
    <ActForm act="createCluster" className={`${layout.blocks} ${layout.narrow}`}>
      <NameFields cluster={undefined} />
      <AnotherOfThisName />
      <PlaceFields cluster={undefined} />
      <TradeFields cluster={undefined} />
      <SourceFields cluster={undefined} />
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
      <NameFields cluster={cluster} />
      <PlaceFields cluster={cluster} />
      <TradeFields cluster={cluster} />
      <SourceFields cluster={cluster} />
      <p>
        <SubmitButton look="primary">{t('clusters.editSubmit')}</SubmitButton>
      </p>
    </ActForm>
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

function NameFields({ cluster }: FieldsProps) {
  const t = useText();
  return (
    <>
      <TextField
        name="name"
        label={t('clusters.field.name')}
        hint={t('clusters.field.nameHint')}
        defaultValue={cluster?.name}
        dir="auto"
      />
      <TextField
        name="localName"
        label={t('clusters.localName')}
        defaultValue={cluster?.localName ?? ''}
        dir="auto"
        isOptional
      />
      <TextArea
        name="description"
        label={t('clusters.field.description')}
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
      <Select
        name="country"
        label={t('clusters.field.country')}
        defaultValue={cluster?.country ?? ''}
        none={t('clusters.choose')}
      >
        <CountryOptions />
      </Select>
      <TextField
        name="region"
        label={t('clusters.field.region')}
        defaultValue={cluster?.region ?? ''}
        dir="auto"
        isOptional
      />
      <TextField
        name="city"
        label={t('clusters.field.city')}
        defaultValue={cluster?.city ?? ''}
        dir="auto"
        isOptional
      />
      <TextField
        name="lat"
        label={t('clusters.field.lat')}
        hint={t('clusters.field.latHint')}
        defaultValue={cluster === undefined ? '' : String(cluster.lat)}
        dir="ltr"
      />
      <TextField
        name="lon"
        label={t('clusters.field.lon')}
        hint={t('clusters.field.lonHint')}
        defaultValue={cluster === undefined ? '' : String(cluster.lon)}
        dir="ltr"
      />
      <RadioButtons
        name="coordinatePrecision"
        label={t('clusters.field.precision')}
        choices={coordinatePrecisions.map((value) => ({ value, label: t(`clusters.precision.${value}`) }))}
        defaultValue={cluster?.coordinatePrecision ?? 'city'}
      />
    </>
  );
}

function TradeFields({ cluster }: FieldsProps) {
  const t = useText();
  const { language } = useTexts();
  const words = useVocabulary();
  return (
    <>
      <h2>{t('clusters.field.trade')}</h2>
      <TextField
        name="sector"
        label={t('clusters.field.tradeInWords')}
        hint={t('clusters.field.tradeHint')}
        defaultValue={cluster?.sector}
        dir="auto"
      />
      <Select
        name="isicDivision"
        label={t('clusters.activity')}
        defaultValue={cluster?.isicDivision ?? ''}
        none={t('clusters.choose')}
      >
        <SectorOptions />
      </Select>
      <LongChoices
        name="isicOtherDivisions"
        label={t('clusters.field.otherDivisions')}
        hint={t('clusters.field.otherDivisionsHint', { count: clusterLimits.otherDivisions })}
        defaultValue={cluster?.isicOtherDivisions ?? []}
        groups={() =>
          sections.map((section) => ({
            title: words.sections[section],
            choices: divisionsBySection[section].map((value) => ({ value, label: words.divisions[value] })),
          }))
        }
      />
      <Select name="type" label={t('clusters.type')} defaultValue={cluster?.type ?? ''} none={t('clusters.choose')}>
        {clusterTypes.map((type) => (
          <option key={type} value={type}>
            {clusterTypeLabels[type][language]}
          </option>
        ))}
      </Select>
      <Select name="stage" label={t('clusters.stage')} defaultValue={cluster?.stage ?? ''} none={t('clusters.choose')}>
        {clusterStages.map((stage) => (
          <option key={stage} value={stage}>
            {clusterStageLabels[stage][language]}
          </option>
        ))}
      </Select>
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
        label={t('clusters.field.evidence')}
        choices={(['OPENED', 'GENERAL'] as const).map((value) => ({ value, label: t(`clusters.evidence.${value}`) }))}
        defaultValue={cluster?.evidence ?? 'GENERAL'}
      />
      <TextArea
        name="sources"
        label={t('clusters.sources')}
        hint={t('clusters.field.sourcesHint', { count: clusterLimits.sources })}
        rows={3}
        defaultValue={cluster === undefined ? '' : sourceLines(cluster)}
        isOptional
      />
      <TextArea
        name="figures"
        label={t('clusters.field.figures')}
        hint={t('clusters.field.figuresHint', { count: clusterLimits.figures })}
        rows={4}
        defaultValue={cluster === undefined ? '' : figureLines(cluster)}
        isOptional
      />
    </>
  );
}
