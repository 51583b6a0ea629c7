/** Local mail of the demo, shown on this machine alone. */
export const mailOutboxPath = '/outbox';
