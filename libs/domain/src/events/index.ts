export { eventNames, events, isEventName, type EventName, type EventPayload } from './catalogue.ts';
export { faultOf, type Happened } from './happened.ts';
export { delivery } from './delivery.ts';
