import type { MessageId } from '@cluster-commons/messages';
import { createContext, useContext } from 'react';
import type { FormProblem, FormState } from './form-state.ts';

interface FormSurroundings {
  /** Set when the form above was sent and came back. */
  state: FormState | undefined;
  /** Ids of controls, unlike those of other forms on the page. */
  idOf: (name: string) => string;
}

export const FormContext = createContext<FormSurroundings>({ state: undefined, idOf: (name) => name });

/** The form that the address of an act shows: as it came back, with the names of its fields. */
interface CameBack extends FormState {
  labels: Readonly<Record<string, MessageId>>;
}

/** Undefined on all pages but those of acts. */
export const CameBackContext = createContext<CameBack | undefined>(undefined);

export interface FieldState {
  id: string;
  /** As submitted when the form came back, else the default value. */
  value: string;
  values: readonly string[];
  problem: FormProblem | undefined;
}

/** What a control shows and what is wrong with it. */
export function useField(name: string, defaultValue: string | readonly string[] = ''): FieldState {
  const { state, idOf } = useContext(FormContext);
  const isKept = state !== undefined && (state.isSent || name in state.values);
  const values = isKept ? (state.values[name] ?? []) : typeof defaultValue === 'string' ? [defaultValue] : defaultValue;
  return {
    id: idOf(name),
    value: values[0] ?? '',
    values,
    problem: state?.problems.find(({ field }) => field === name),
  };
}
