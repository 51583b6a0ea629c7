import {
  checkRecordFilter,
  noRecordFilter,
  recordLimits,
  recordQuestion,
  type RecordFilter,
} from '@cluster-commons/domain/audit';
import type { MessageId } from '@cluster-commons/messages';
import { adminRecordFilePath, withQuery } from '@cluster-commons/paths';
import { AdminRecordDocument } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { Pager } from '../../../platform/pages/Pager.tsx';
import { placeIn, requireItems } from '../../../platform/pages/place.ts';
import layout from '../../../ui/layout.module.css';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { AdminPage } from '../components/AdminPage.tsx';
import { RecordFilters, type FilterProblems } from '../components/RecordFilters.tsx';
import { RecordTable } from '../components/RecordTable.tsx';

/** So many lines a page is asked for, as its document says. */
const pageSize = 50;

const sentences: Readonly<Record<keyof RecordFilter, MessageId>> = {
  act: 'record.wrongAct',
  person: 'record.wrongName',
  subject: 'record.wrongName',
  from: 'record.wrongDay',
  until: 'record.wrongDay',
  zone: 'record.wrongZone',
};

/** What an address asks for: as it was typed, what is wrong with it, and what is left to be asked. */
function questionIn(url: URL): { typed: RecordFilter; problems: FilterProblems; filter: RecordFilter } {
  const typed = recordQuestion(url.searchParams);
  const wrong = checkRecordFilter(typed).map(({ path }) => path[1] as keyof RecordFilter);
  return {
    typed,
    problems: Object.fromEntries(wrong.map((field) => [field, sentences[field]])),
    filter: { ...typed, ...Object.fromEntries(wrong.map((field) => [field, noRecordFilter[field]])) },
  };
}

const page = definePage({
  document: AdminRecordDocument,
  variables: ({ url }) => ({ ...placeIn(url), filter: questionIn(url).filter }),
  needsSignIn: true,
  check: ({ record }, { url }) => {
    if (!record) throw notFound();
    requireItems(record.nodes, url);
  },
});

export const loader = page.loader;

export default function RecordPage() {
  const t = useText();
  const {
    data: { record },
    address,
  } = page.use();
  if (!record) throw notFound();
  const { typed, problems, filter } = questionIn(address.url);
  const file = withQuery(adminRecordFilePath, {
    ...filter,
    zone: filter.zone === noRecordFilter.zone ? null : filter.zone,
  });
  return (
    <AdminPage title={t('record.title')} lead={t('record.lead')}>
      <div className={`${layout.split} ${layout.filtered}`}>
        <RecordFilters typed={typed} problems={problems} />
        <section>
          <SectionHead
            title={t('record.count', { count: record.totalCount })}
            link={
              record.totalCount > 0 && (
                <a href={file} download>
                  {t('record.csv')}
                </a>
              )
            }
          />
          {record.nodes.length === 0 ? (
            <p className={layout.after}>{t('record.none')}</p>
          ) : (
            <>
              <RecordTable lines={record.nodes} />
              <p className={text.muted}>{t('record.csvMost', { most: recordLimits.exportMost })}</p>
            </>
          )}
          <Pager list={record} size={pageSize} />
        </section>
      </div>
    </AdminPage>
  );
}
