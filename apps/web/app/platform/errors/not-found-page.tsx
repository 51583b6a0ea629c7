import { ErrorPage } from './ErrorPage.tsx';
import { notFound } from './failures.ts';

export const loader = (): never => {
  throw notFound();
};

export const clientLoader = loader;

export default ErrorPage;
