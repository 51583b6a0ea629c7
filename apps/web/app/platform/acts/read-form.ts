import { fileControls } from '@cluster-commons/domain/files';
import { isRefusalCode, type FormProblem } from '../forms/form-state.ts';

/** What the control of a file is called, beside the text control that it fills. */
export const fileOf = (name: string): string => `${name}File`;

/** UTF-8, or UTF-16 where the file says so; bytes that are neither become U+FFFD. */
function textIn(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * The controls of a form as texts. A file fills the text control that its own belongs to (`fileOf`), so that it comes
 * back with the form like what was typed; `NAMEFileName` says what it is called.
 * @throws TypeError for a body that is no form
 */
export async function readForm(request: Request): Promise<FormData> {
  const form = await request.formData();
  for (const [control, value] of [...form]) {
    if (typeof value === 'string') continue;
    form.delete(control);
    const name = control.replace(/File$/, '');
    if (value.size === 0 || name === control) continue;
    form.set(name, textIn(new Uint8Array(await value.arrayBuffer())));
    form.set(`${control}Name`, value.name);
  }
  return form;
}

/** Why files of a form were not kept, as it was told when the form was read; what was kept stays in it. */
export function takeFileProblems(form: FormData): FormProblem[] {
  const told = form.getAll(fileControls.refusals);
  form.delete(fileControls.refusals);
  return told.flatMap((one) => problemIn(String(one)));
}

/** Anybody may write into a form: what is no problem of ours is none. */
function problemIn(told: string): FormProblem[] {
  try {
    const { code, message } = JSON.parse(told) as { code?: unknown; message?: unknown };
    return isRefusalCode(code) && typeof message === 'string' ? [{ code, message, field: fileControls.ids }] : [];
  } catch {
    return [];
  }
}
