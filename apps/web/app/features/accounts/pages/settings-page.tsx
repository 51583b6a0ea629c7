import { editProfilePath } from '@cluster-commons/paths';
import type { ReactNode } from 'react';
import { languageOr } from '@cluster-commons/domain/kernel';
import { AccountSettingsDocument } from '../../../gql/index.ts';
import { languageNames } from '../../../platform/frame/LanguageLink.tsx';
import { SettingsFrame } from '../../../platform/frame/SettingsFrame.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import { Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';

const page = definePage({ document: AccountSettingsDocument, variables: () => ({}), needsSignIn: true });

export const loader = page.loader;

export default function SettingsPage() {
  const t = useText();
  const { viewer } = page.use().data;
  const locale = languageOr(viewer?.locale ?? '');
  return (
    <SettingsFrame>
      <section>
        <SectionHead title={t('settings.account')} />
        <Rows>
          <Kept
            name={t('accounts.name')}
            edit={<ButtonLink to={`${editProfilePath}#updateProfile-name`}>{t('settings.changeName')}</ButtonLink>}
          >
            <bdi>{viewer?.name}</bdi>
          </Kept>
          <Kept
            name={t('profiles.field.locale')}
            edit={
              <ButtonLink to={`${editProfilePath}#updateProfile-locale`}>{t('settings.changeLanguage')}</ButtonLink>
            }
          >
            <span lang={locale}>{languageNames[locale]}</span>
          </Kept>
          <Kept name={t('accounts.email')}>
            <bdi>{viewer?.email}</bdi>
          </Kept>
        </Rows>
      </section>
    </SettingsFrame>
  );
}

/** One thing that is kept, and the way to change it. */
function Kept({ name, edit, children }: { name: string; edit?: ReactNode; children: ReactNode }) {
  return (
    <li className={`${layout.row} ${layout.ends}`}>
      <p>
        <b>{name}</b>
        <br />
        <span className={text.muted}>{children}</span>
      </p>
      {edit}
    </li>
  );
}
