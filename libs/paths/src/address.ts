/** A part of an address that holds a name of ours: letters of any script are written as browsers send them. */
export const part = (name: string): string => encodeURIComponent(name);

type Asked = Readonly<Record<string, string | number | null | undefined>>;

/** A path with what is asked for behind it; what is null, undefined or empty is left out. */
export function withQuery(path: string, asked: Asked): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
