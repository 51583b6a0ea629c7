import { ActForm, HiddenFields, SubmitButton } from '../../platform/acts/ActForm.tsx';
import type { DigestRhythm, MailStopKind } from '../../gql/index.ts';
import type { FieldValues } from '../../platform/forms/form-state.ts';
import { useText } from '../../platform/i18n/text-context.tsx';

/** What a link is about; of the digest, how often it comes from then on. */
export type StopWhat = Exclude<MailStopKind, 'DIGEST'> | DigestRhythm;

/** Stops what a link at the foot of a mail is about, or all mail, or lets it come again. `what` is for its button alone. */
export function StopMailForm({
  values: { token, all = 'false', stopped = 'true', before = '' },
  what = 'ALL',
}: {
  values: FieldValues;
  what?: StopWhat;
}) {
  const t = useText();
  const isAgain = stopped === 'false';
  return (
    <ActForm act="stopMail" subject={all === 'true' ? 'all' : undefined}>
      <HiddenFields values={{ token, all, stopped, before }} />
      <SubmitButton look={all === 'true' || isAgain ? 'quiet' : undefined}>
        {t(isAgain ? 'unsubscribe.again' : `unsubscribe.do.${what}`)}
      </SubmitButton>
    </ActForm>
  );
}
