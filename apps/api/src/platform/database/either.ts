/** One of two names, chosen by a condition of the statement itself. */
export interface Either<Name extends string> {
  readonly when: string;
  readonly then: Name;
  readonly otherwise: Name;
}

/** Chooses in SQL. @param when a condition over the statement's parameters, such as `$3` */
export const either = <const Name extends string>(when: string, then: Name, otherwise: Name): Either<Name> => ({
  when,
  then,
  otherwise,
});

export const namesOf = <Name extends string>(choice: Name | Either<Name>): readonly Name[] =>
  typeof choice === 'string' ? [choice] : [choice.then, choice.otherwise];

/** The SQL of what each name stands for. Names come from closed sets in the code, never from a person. */
export function chosen<Name extends string>(choice: Name | Either<Name>, as: (name: Name) => string): string {
  if (typeof choice === 'string') return `'${as(choice)}'`;
  const [then, otherwise] = [as(choice.then), as(choice.otherwise)];
  return then === otherwise ? `'${then}'` : `case when ${choice.when} then '${then}' else '${otherwise}' end`;
}
