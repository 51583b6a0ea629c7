import { SignInSettingsDocument } from '../../../gql/index.ts';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { SettingsFrame } from '../../../platform/frame/SettingsFrame.tsx';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import layout from '../../../ui/layout.module.css';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { ChangePasswordForm } from '../components/ChangePasswordForm.tsx';

const page = definePage({ document: SignInSettingsDocument, variables: () => ({}), needsSignIn: true });

export const loader = page.loader;

export default function SignInSettingsPage() {
  const t = useText();
  const { passwordState, viewer } = page.use().data;
  return (
    <SettingsFrame>
      <section id="password" className={layout.stack} data-part>
        <SectionHead title={t('accounts.password')} />
        {passwordState ? (
          <>
            <p className={text.muted}>
              <Text
                id="settings.password.changed"
                values={{ when: <Moment at={passwordState.changedAt} style="date" /> }}
              />{' '}
              {t('settings.password.endsOthers')}
            </p>
            <ChangePasswordForm />
          </>
        ) : (
          <>
            <p>{t('settings.password.none')}</p>
            <ActForm act="requestPasswordReset">
              <HiddenFields values={{ email: viewer?.email }} />
              <SubmitButton>{t('settings.password.set')}</SubmitButton>
            </ActForm>
          </>
        )}
      </section>
      <section className={layout.stack}>
        <SectionHead title={t('settings.link')} />
        <p>{t('settings.linkText')}</p>
      </section>
    </SettingsFrame>
  );
}
