import { exportPath } from '@cluster-commons/paths';
import type { MyDataQuery } from '../../../gql/index.ts';
import { useFormat } from '../../../platform/i18n/format.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { ExportForm } from './ExportForm.tsx';

type Export = NonNullable<MyDataQuery['myData']>['export'];

/** The copy of all that is the member's: asked for, being made, or ready to be fetched. */
export function ExportSection({ copy }: { copy: Export }) {
  const t = useText();
  return (
    <section id="export" className={layout.stack} data-part>
      <SectionHead title={t('myData.export.title')} />
      <p>{t('myData.export.lead')}</p>
      {copy === null ? <ExportForm values={{}} /> : <Copy copy={copy} />}
    </section>
  );
}

function Copy({ copy: { id, askedAt, readyAt, expiresAt, bytes } }: { copy: NonNullable<Export> }) {
  const t = useText();
  const format = useFormat();
  if (readyAt === null) {
    return (
      <p role="status">
        <Text id="myData.export.making" values={{ when: <Moment at={askedAt} style="moment" /> }} />
      </p>
    );
  }
  return (
    <>
      <p>
        <a href={exportPath(id)} download>
          {t('myData.export.fetch', { size: format.number(Math.ceil(bytes / 1000)) })}
        </a>
      </p>
      <p className={text.muted}>
        <Text
          id="myData.export.until"
          values={{ when: <Moment at={readyAt} style="moment" />, end: <Moment at={expiresAt} style="moment" /> }}
        />
      </p>
      <ExportForm values={{ again: 'yes' }} />
    </>
  );
}
