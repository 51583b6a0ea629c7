import { Transform } from 'node:stream';

/** Passes on what it is given and fails where that is not as many bytes as were announced. */
export function countedTo(bytes: number): Transform {
  let given = 0;
  const wrong = (): Error => new Error(`A file of ${bytes} bytes has given ${given}`);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      given += chunk.length;
      done(given > bytes ? wrong() : null, chunk);
    },
    flush(done) {
      done(given === bytes ? null : wrong());
    },
  });
}
