import { AnswerConnectionDocument } from '../../gql/index.ts';
import { outcomeOf, type Perform } from '../../platform/forms/form-action.ts';
import { textOf } from '../../platform/forms/form-state.ts';

/** Yes or no to a request; leads back to the list, where it then stands elsewhere or no more. */
const answer: Perform = async (act) => {
  const input = {
    connectionId: textOf(act.form, 'connectionId'),
    accept: textOf(act.form, 'accept') === 'true',
  };
  return outcomeOf(
    act,
    await act.run(AnswerConnectionDocument, { input }),
    (data) => data.answerConnection,
    () => ({ to: act.url.pathname + act.url.search }),
  );
};

export const connectionActs = { answer };
