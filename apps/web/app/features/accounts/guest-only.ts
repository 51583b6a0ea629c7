import { pageRequestContext } from '@cluster-commons/bridge';
import { homePath } from '@cluster-commons/paths';
import { redirect, type LoaderFunctionArgs } from '../../platform/routing/routing.ts';
import { safePath } from '../../platform/routing/safe-path.ts';

/** The loader of pages for those without a session; the others go on to where they wanted. */
export const guestOnly = ({ context, request }: LoaderFunctionArgs): null => {
  if (context.get(pageRequestContext).viewer) {
    throw redirect(safePath(new URL(request.url).searchParams.get('next')) ?? homePath, 303);
  }
  return null;
};
