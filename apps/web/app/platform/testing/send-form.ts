import * as actPage from '../../act-page.tsx';
import { answer, type Surroundings, type Visited } from './open-page.tsx';
import { origin } from './page-request.ts';

/** The controls of a form by name; several values where a name stands more than once. */
type Fields = Readonly<Record<string, string | readonly string[]>>;

const pairsOf = (fields: Fields): string[][] =>
  Object.entries(fields).flatMap(([name, given]) =>
    (typeof given === 'string' ? [given] : given).map((value) => [name, value]),
  );

const path = '/acts/:name';

/** Sends a form to the address of its act as a browser without script does. */
export const sendForm = (act: string, fields: Fields, surroundings: Surroundings = {}): Promise<Visited> =>
  answer(
    actPage,
    path,
    new Request(`${origin}/acts/${act}`, {
      method: 'POST',
      body: new URLSearchParams(pairsOf(fields)).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
    surroundings,
  );

/** Asks for the form of an act alone. */
export const openAct = (address: string, surroundings: Surroundings = {}): Promise<Visited> =>
  answer(actPage, path, new Request(`${origin}/acts/${address}`), surroundings);
