import { ErrorPage } from './ErrorPage.tsx';
import { notFound } from './failures.ts';

const nothingHere = (): never => {
  throw notFound();
};

export const loader = () => nothingHere();

export default ErrorPage;
