import { parentPort } from 'node:worker_threads';
import { convertText, type ConvertedText, type ForeignText } from './text-conversion.ts';

/** Answers each list of texts with their conversions; a text that cannot be converted gives the reason. */
parentPort?.on('message', (texts: readonly ForeignText[]) => {
  const converted = texts.map((text): ConvertedText | string => {
    try {
      return convertText(text);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  });
  parentPort?.postMessage(converted);
});
