import { pageRequestContext } from '@cluster-commons/bridge';
import { redirect, type ActionFunctionArgs } from 'react-router';
import { SignOutDocument } from '../../../gql/index.ts';
import { dataOf } from '../../../platform/errors/failures.ts';

/** Looking at the address ends nothing. */
export const loader = (): never => {
  throw redirect('/', 303);
};

export async function action({ context, request }: ActionFunctionArgs): Promise<never> {
  dataOf(await context.get(pageRequestContext).run(SignOutDocument, {}), new URL(request.url));
  throw redirect('/', 303);
}
