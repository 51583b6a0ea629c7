import { directionOf, isolated } from '@cluster-commons/domain/kernel';
import { Notice } from '../../ui/control/Notice.tsx';
import { useFormat } from '../i18n/format.ts';
import { useTexts } from '../i18n/text-context.tsx';
import { useFrame } from '../session/frame.ts';

/** To those who are suspended: why, until when, and where they write if they think that it is wrong. */
export function SuspendedNotice() {
  const { language, t } = useTexts();
  const format = useFormat();
  const suspension = useFrame().viewer?.suspension ?? null;
  if (suspension === null) return null;
  const { until, reason, address } = suspension;
  const direction = directionOf(language);
  return (
    <Notice tone="caution" icon="lock">
      {t('refusal.ACCOUNT_SUSPENDED', {
        end: until === null ? 'none' : 'day',
        until: until === null ? '' : format.date(until, 'moment'),
        reason: isolated(reason, direction),
        address: isolated(address, direction),
      })}
    </Notice>
  );
}
