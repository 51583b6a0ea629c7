import { pageRequestContext } from '@cluster-commons/bridge';
import { notFound, toSignIn } from '../../../platform/errors/failures.ts';
import { redirect, type LoaderFunctionArgs } from '../../../platform/routing/routing.ts';
import { adminParts } from '../parts.ts';

/** Leads to the first part that the reader has a right to. */
export function loader({ context, request }: LoaderFunctionArgs): never {
  const { viewer } = context.get(pageRequestContext);
  if (viewer === null) throw toSignIn(new URL(request.url));
  const first = adminParts.find(({ right }) => viewer.rights.includes(right));
  throw first === undefined ? notFound() : redirect(first.path, 303);
}

export default function AdminPage() {
  return null;
}
