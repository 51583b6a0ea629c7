import { secondFactorLimits } from '@cluster-commons/domain/accounts';
import type { SecondFactorSettingsQuery } from '../../../gql/index.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { ConfirmForm } from './ConfirmForm.tsx';
import { KeepForm, RenewForm, StartAgainForm, StartForm, StopForm } from './PlainForms.tsx';
import { QrCode } from './QrCode.tsx';

type Standing = NonNullable<SecondFactorSettingsQuery['secondFactor']>;

/** The app and its recovery codes: off, being set up, or on. */
export function SecondFactorSection({ standing }: { standing: Standing }) {
  const t = useText();
  const { switchedOnAt, setUp, recoveryCodes } = standing;
  return (
    <section id="second-factor" className={layout.blocks} data-part>
      {switchedOnAt === null ? (
        <div className={layout.stack}>
          <p>{t('secondFactor.off')}</p>
          {setUp === null && <StartForm />}
        </div>
      ) : (
        <div className={layout.stack}>
          <p>
            <Text
              id="secondFactor.on"
              values={{ date: <Moment at={switchedOnAt} style="date" /> }}
              components={{ b: <b className={text.done} /> }}
            />
          </p>
        </div>
      )}
      {setUp !== null && <SetUp setUp={setUp} />}
      {switchedOnAt !== null && (
        <>
          {recoveryCodes === null ? (
            <CodesLeft left={standing.recoveryCodesLeft} />
          ) : (
            <NewCodes codes={recoveryCodes} />
          )}
          <div>
            <SectionHead title={t('secondFactor.stop')} />
            <StopForm />
          </div>
        </>
      )}
    </section>
  );
}

function SetUp({ setUp }: { setUp: NonNullable<Standing['setUp']> }) {
  const t = useText();
  return (
    <>
      <div className={layout.stack}>
        <SectionHead title={t('secondFactor.step1')} />
        <p>
          <Text id="secondFactor.step1Text" components={{ open: <a href={setUp.address} /> }} />
        </p>
        <p>
          <QrCode text={setUp.address} label={t('secondFactor.picture')} />
        </p>
        <p>
          {t('secondFactor.key')}
          <br />
          <code dir="ltr">{setUp.key}</code>
        </p>
      </div>
      <div className={layout.stack}>
        <SectionHead title={t('secondFactor.step2')} />
        <ConfirmForm />
        <StartAgainForm />
      </div>
    </>
  );
}

function NewCodes({ codes }: { codes: readonly string[] }) {
  const t = useText();
  return (
    <div className={layout.stack}>
      <SectionHead title={t('secondFactor.codes')} />
      <p>{t('secondFactor.codesText')}</p>
      <p>{t('secondFactor.keepText')}</p>
      <ul className={`${layout.row} ${layout.list}`}>
        {codes.map((code) => (
          <li key={code}>
            <code dir="ltr">{code}</code>
          </li>
        ))}
      </ul>
      <KeepForm />
    </div>
  );
}

function CodesLeft({ left }: { left: number }) {
  const t = useText();
  return (
    <div className={layout.stack}>
      <SectionHead title={t('secondFactor.codes')} />
      <p>{t('secondFactor.codesText')}</p>
      <p>{t('secondFactor.codesLeft', { left, all: secondFactorLimits.recoveryCodes })}</p>
      <RenewForm />
    </div>
  );
}
