import { passwordStrengths } from '@cluster-commons/domain/accounts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import controls from '../../../ui/control/control.module.css';
import text from '../../../ui/text.module.css';

/** What a script says of a new password while it is typed, and the way to see it (`platform/browser/passwords.ts`). */
export function PasswordHelp() {
  const t = useText();
  const words = Object.fromEntries(
    passwordStrengths.map((strength) => [`data-${strength}`, t(`settings.password.${strength}`)]),
  );
  return (
    <div className={controls.scripted}>
      <p className={text.muted} aria-live="polite" {...words} />
      <label className={controls.option}>
        <input type="checkbox" data-shows="" />
        <span>{t('settings.password.show')}</span>
      </label>
    </div>
  );
}
