import type { PasskeySettingsQuery } from '../../../gql/index.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { CountedRow, Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { AddPasskeyForm } from './AddPasskeyForm.tsx';
import { RemovePasskeyForm } from './RemovePasskeyForm.tsx';

/** The passkeys there are, each with its last use, and the way to another one. */
export function PasskeySection({ passkeys, newPasskeyRequest }: PasskeySettingsQuery) {
  const t = useText();
  return (
    <section id="passkeys" className={layout.blocks} data-part>
      {passkeys.length === 0 ? (
        <p>{t('passkeys.none')}</p>
      ) : (
        <div className={layout.stack}>
          <Rows>
            {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
              <CountedRow key={id} counts={<RemovePasskeyForm values={{ passkeyId: id, name }} />}>
                <b dir="auto">{name}</b>
                <br />
                <span className={text.muted}>
                  {lastUsedAt === null ? (
                    <Text id="passkeys.never" values={{ added: <Moment at={createdAt} style="date" /> }} />
                  ) : (
                    <Text
                      id="passkeys.used"
                      values={{
                        added: <Moment at={createdAt} style="date" />,
                        used: <Moment at={lastUsedAt} style="date" />,
                      }}
                    />
                  )}
                </span>
              </CountedRow>
            ))}
          </Rows>
          <p className={text.muted}>{t('passkeys.removeText')}</p>
        </div>
      )}
      <div className={layout.stack}>
        <SectionHead title={t('passkeys.add')} />
        <AddPasskeyForm values={{}} request={newPasskeyRequest} />
      </div>
    </section>
  );
}
