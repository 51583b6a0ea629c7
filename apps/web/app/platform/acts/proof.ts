import { ProveDocument } from '../../gql/index.ts';
import { textOf, type FormProblem } from '../forms/form-state.ts';
import { askAside, type ActContext } from './act.ts';

/** The control by which a form that came back for want of a fresh proof brings one. */
export const proofField = 'proof';

/** The act of the page where somebody shows that it is them; the control there is its own field. */
export const proofAct = 'prove';

/** A form is still to bring a proof, or brought a wrong one. */
export const wantsProof = (problems: readonly FormProblem[]): boolean =>
  problems.some(({ code, field }) => code === 'PROOF_NEEDED' || field === proofField);

/** Gives the proof that a form brings before its act is done. Null: it was right, or there is none. */
export async function giveProof(context: Pick<ActContext, 'run' | 'form'>): Promise<readonly FormProblem[] | null> {
  const proof = textOf(context.form, proofField);
  if (proof === '') return null;
  const asked = await askAside(context, ProveDocument, { input: { proof } });
  return 'problems' in asked ? asked.problems : null;
}
