import { auditActNames, type RecordFilter } from '@cluster-commons/domain/audit';
import { adminRecordPath } from '@cluster-commons/paths';
import type { MessageId } from '@cluster-commons/messages';
import type { ReactNode } from 'react';
import { Field } from '../../../ui/control/Field.tsx';
import { Select } from '../../../platform/forms/fields.tsx';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import { Button } from '../../../ui/control/Button.tsx';
import { Fold } from '../../../ui/control/Fold.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';

/** What is wrong with what was typed, by field. */
export type FilterProblems = Readonly<Partial<Record<keyof RecordFilter, MessageId>>>;

interface FiltersProps {
  /** As it was typed. */
  typed: RecordFilter;
  problems: FilterProblems;
}

/** Narrows the record; what is asked for stands in the address. */
export function RecordFilters({ typed, problems }: FiltersProps) {
  const t = useText();
  const { language } = useTexts();
  const collator = new Intl.Collator(language);
  const named = auditActNames.map((act) => ({ act, name: t(`record.act.${act}`) }));
  const count = Object.entries(typed).filter(([field, value]) => field !== 'zone' && value !== null).length;
  const input = (name: 'person' | 'subject' | 'from' | 'until' | 'zone', hint?: ReactNode) => {
    const problem = problems[name];
    return (
      <Field id={name} label={t(`record.${name}`)} hint={hint} problem={problem && t(problem)}>
        {(attributes) => (
          <input
            {...attributes}
            name={name}
            // A day that is none is shown as it was typed, which a control for days would not.
            type={(name === 'from' || name === 'until') && problem === undefined ? 'date' : 'text'}
            dir={name === 'zone' ? 'ltr' : 'auto'}
            defaultValue={typed[name] ?? ''}
          />
        )}
      </Field>
    );
  };
  return (
    <Fold
      summary={
        <>
          <Icon name="sliders-horizontal" /> {t('frame.filtersOn', { count })}
        </>
      }
      isOpen={Object.keys(problems).length > 0}
    >
      <form role="search" aria-label={t('record.filters')} className={layout.stack}>
        <SectionHead
          title={t('record.filters')}
          link={count > 0 && <Link to={adminRecordPath}>{t('record.clear')}</Link>}
        />
        <Select name="act" label={t('record.act')} defaultValue={typed.act ?? ''} none={t('record.anyAct')}>
          {named
            .toSorted((one, other) => collator.compare(one.name, other.name))
            .map(({ act, name }) => (
              <option key={act} value={act}>
                {name}
              </option>
            ))}
        </Select>
        {input('person', t('record.personHint'))}
        {input('subject', t('record.subjectHint'))}
        {input('from')}
        {input('until')}
        {input('zone', t('record.zoneHint'))}
        <Button type="submit">{t('record.show')}</Button>
      </form>
    </Fold>
  );
}
