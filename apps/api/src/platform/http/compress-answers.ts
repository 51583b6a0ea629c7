import type { RequestHandler } from 'express';
import { encoded } from './encodings.ts';

/** Sends the JSON of operations smaller; pages and files see to it themselves. */
export const compressAnswers: RequestHandler = (req, res, next) => {
  const send = res.send.bind(res);
  res.send = (answer: unknown) => {
    if (typeof answer !== 'string') return send(answer);
    const { body, coding } = encoded(Buffer.from(answer), req.headers['accept-encoding']);
    if (coding !== null) res.setHeader('Content-Encoding', coding);
    res.vary('Accept-Encoding');
    return send(body);
  };
  next();
};
