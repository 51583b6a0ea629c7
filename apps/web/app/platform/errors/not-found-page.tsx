import { ErrorPage } from './ErrorPage.tsx';
import { notFound } from './failures.ts';

const nothingHere = (): never => {
  throw notFound();
};

export const loader = () => nothingHere();
export const clientLoader = () => nothingHere();

export default ErrorPage;
