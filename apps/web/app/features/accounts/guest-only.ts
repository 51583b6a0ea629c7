import { pageRequestContext } from '@cluster-commons/bridge';
import { redirect, type LoaderFunctionArgs } from 'react-router';
import { safeNext } from '../../platform/forms/safe-next.ts';

/** The loader of pages for those without a session; the others go on to where they wanted. */
export const guestOnly = ({ context, request }: LoaderFunctionArgs): null => {
  if (context.get(pageRequestContext).viewer)
    throw redirect(safeNext(new URL(request.url).searchParams.get('next')), 303);
  return null;
};
