import type { PrivacyQuery } from '../../../gql/index.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { pathOfTerms } from '../kinds.ts';
import { AgreeForm } from './AgreeForm.tsx';

type Consents = PrivacyQuery['consents'];

/** What the member agreed to, and the way to agree to what is new. */
export function ConsentSection({ consents }: { consents: Consents }) {
  const t = useText();
  const versionOf = (kind: Consents[number]['kind']) =>
    String(consents.find((each) => each.kind === kind)?.version ?? 0);
  const waits = consents.some(({ version, agreedVersion }) => agreedVersion !== version);
  return (
    <section id="consents" className={layout.stack} data-part>
      <SectionHead title={t('terms.consents')} />
      <Rows>
        {consents.map(({ kind, version, changes, agreedVersion, agreedAt }) => (
          <li key={kind}>
            <p>
              <Link to={pathOfTerms[kind]()}>{t(`terms.kind.${kind}`)}</Link>
            </p>
            <p className={text.muted}>
              {agreedVersion === version && agreedAt !== null ? (
                <Text id="terms.agreed" values={{ version, date: <Moment at={agreedAt} style="date" /> }} />
              ) : (
                t('terms.notAgreed', { version })
              )}
            </p>
            {agreedVersion !== version && changes !== '' && (
              <p>
                <Text id="terms.new" values={{ changes: <bdi>{changes}</bdi> }} />
              </p>
            )}
          </li>
        ))}
      </Rows>
      {waits && (
        <AgreeForm values={{ termsVersion: versionOf('TERMS'), dataPolicyVersion: versionOf('DATA_POLICY') }} />
      )}
    </section>
  );
}
