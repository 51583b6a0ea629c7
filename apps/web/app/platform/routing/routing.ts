// The one place of the pages that knows the router: it matches addresses and runs loaders and actions, on the server.
export {
  data,
  isRouteErrorResponse,
  redirect,
  useRouteError as useFailure,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
