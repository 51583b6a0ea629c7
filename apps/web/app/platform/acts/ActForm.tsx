import { useContext, type ReactNode } from 'react';
import { scripts } from 'virtual:islands';
import { Button } from '../../ui/control/Button.tsx';
import { CameBackContext, FormContext } from '../forms/form-context.ts';
import { DraftInForm } from '../drafts/DraftInForm.tsx';
import { stateOfDraft, type KeptDraft } from '../drafts/draft-form.ts';
import { ErrorSummary } from '../forms/ErrorSummary.tsx';
import type { FieldValues } from '../forms/form-state.ts';
import { useViewer } from '../session/frame.ts';
import { addressOfAct, sentAs } from './act.ts';
import { ProofWhereWanted } from './ProofField.tsx';

interface ActFormProps {
  /** The name of the act. */
  act: string;
  /** Tells it from other forms of the same act on the page: the id of what it acts on. */
  subject?: string | undefined;
  className?: string;
  /** Named where the form has a heading of its own. */
  labelledBy?: string;
  /** A file may come along. */
  bringsFile?: boolean;
  /** What is typed is kept as this draft, on the device and on the server; the one that is kept fills it in. */
  draft?: { key: string; kept: KeptDraft | null };
  /** Sent without a line it waits on the device until there is one: its act takes a client key. */
  canWait?: boolean;
  /** Signing out: what the browser keeps for the member goes too. */
  forgetsDrafts?: boolean;
  children: ReactNode;
}

/** A form that is sent to its act, works without script and comes back with what was typed. */
export function ActForm({
  act,
  subject,
  className,
  labelledBy,
  bringsFile,
  draft,
  canWait,
  forgetsDrafts,
  children,
}: ActFormProps) {
  const cameBack = useContext(CameBackContext);
  const kept = cameBack === undefined ? (draft?.kept ?? null) : null;
  // One that waits for its time stays as it was when that was set, whatever is typed meanwhile.
  const shared = draft?.kept?.opensAt ? undefined : draft;
  const id = subject === undefined ? act : `${act}-${subject}`;
  const idOf = (name: string): string => `${id}-${name}`;
  return (
    <form
      id={id}
      method="post"
      action={addressOfAct(act)}
      encType={bringsFile ? 'multipart/form-data' : undefined}
      noValidate
      className={className}
      aria-labelledby={labelledBy}
      data-act={act}
      data-draft={shared?.key}
      data-draft-script={shared && scripts['drafts']?.url}
      data-can-wait={canWait ? '' : undefined}
      data-forgets={forgetsDrafts ? '' : undefined}
    >
      <SentAs />
      <FormContext value={{ state: cameBack ?? (kept ? stateOfDraft(kept) : undefined), idOf }}>
        {cameBack?.values.back?.[0] !== undefined && (
          <input type="hidden" name="back" value={cameBack.values.back[0]} />
        )}
        {cameBack !== undefined && cameBack.problems.length > 0 && (
          <ErrorSummary problems={cameBack.problems} labels={cameBack.labels} idOf={idOf} />
        )}
        {draft && <DraftInForm draftKey={draft.key} kept={kept} />}
        {children}
        <ProofWhereWanted />
      </FormContext>
    </form>
  );
}

/** Whose form it is: a form acts only for the account that its page showed, also after its session has ended. */
export function SentAs() {
  const viewer = useViewer();
  const cameBack = useContext(CameBackContext);
  const handle = viewer?.handle ?? cameBack?.values[sentAs]?.[0];
  return handle !== undefined && <input type="hidden" name={sentAs} value={handle} />;
}

/** Sends its form. A script says on this very button that it is under way. */
export function SubmitButton({
  act,
  look,
  label,
  children,
}: {
  /** Another act that may be asked with the same fields; the act of the form where it is not given. */
  act?: string;
  look?: 'plain' | 'primary' | 'quiet' | 'stop';
  /** What it does, where the words on it do not tell. */
  label?: string;
  children: ReactNode;
}) {
  return (
    <Button type="submit" look={look} aria-label={label} formAction={act === undefined ? undefined : addressOfAct(act)}>
      {children}
    </Button>
  );
}

/** Fields that travel with a form unseen. */
export const HiddenFields = ({ values }: { values: FieldValues }) =>
  Object.entries(values).map(
    ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
  );
