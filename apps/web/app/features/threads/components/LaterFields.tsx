import type { ThreadKind } from '../../../gql/index.ts';
import type { KeptDraft } from '../../../platform/drafts/draft-form.ts';
import { TextField } from '../../../platform/forms/fields.tsx';
import { useField } from '../../../platform/forms/form-context.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Button } from '../../../ui/control/Button.tsx';
import controls from '../../../ui/control/control.module.css';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';
import { newThreadPage } from '../new-thread.ts';
import { asLater } from '../scheduling.ts';
import { ZoneOfForm } from '../../../platform/forms/ZoneOfForm.tsx';

/** The time at which a discussion opens by itself, with the button that sets it; for those who may. */
export function LaterFields({ kind, kept }: { kind: ThreadKind; kept: KeptDraft | null }) {
  const t = useText();
  const loaded = newThreadPage.useIfLoaded();
  const { value, problem } = useField('opensAt');
  const maySchedule = loaded?.data.openableKinds.some((one) => one.kind === kind && one.canSchedule) ?? false;
  if (!maySchedule && value === '' && problem === undefined) return null;
  return (
    <details className={controls.folded} open={value !== '' || problem !== undefined}>
      <summary>{t('scheduling.later')}</summary>
      <div className={layout.stack}>
        <p>{t('scheduling.lead')}</p>
        <TextField
          name="opensAt"
          type="datetime-local"
          label={t('scheduling.opensAt')}
          hint={t('scheduling.opensHint')}
        />
        <ZoneOfForm name="zone" words="polls.zone" />
        <p>
          <Button type="submit" look={kept?.opensAt ? 'primary' : 'plain'} name="mode" value={asLater}>
            {t('scheduling.submit')}
          </Button>
        </p>
      </div>
    </details>
  );
}

/** Says in the form of a discussion that waits for its time that it stays as it was meanwhile. */
export function WaitingNotice({ kept }: { kept: KeptDraft | null }) {
  if (!kept?.opensAt) return null;
  return (
    <Notice icon="info">
      <p>
        <Text id="scheduling.waits" values={{ time: <Moment at={kept.opensAt} style="moment" /> }} />
      </p>
    </Notice>
  );
}
