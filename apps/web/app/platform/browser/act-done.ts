/** Told to a form whose act was done, before its part of the page is replaced. */
export const actDone = 'act-done';

/** Told to a form before it is sent: what has to be done first is added to the list that comes with it. */
export const actSends = 'act-sends';

/** Told to a form that could not be sent and waits for a line: it is empty, for what is written next. */
export const actWaits = 'act-waits';
