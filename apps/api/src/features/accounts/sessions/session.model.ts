import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { payloadOf } from '../../../platform/graphql/payload.ts';

@ObjectType('Session', { description: 'A browser in which the viewer is signed in.' })
export class SessionModel {
  @Field(() => ID, { description: 'Id of the session; it opens nothing.' })
  id!: string;
  @Field({ description: 'Browser and system in words, in the language of the request, as the browser tells them.' })
  device!: string;
  @Field({ description: 'The session of this very request.' })
  isThisOne!: boolean;
  @Field({ description: 'Kept after the browser is closed.' })
  isKept!: boolean;
  @Field(() => Date, { description: 'When its member signed in.' })
  startedAt!: string;
  @Field(() => Date, { description: 'When it was last used, to a quarter of an hour.' })
  lastUsedAt!: string;
  @Field(() => Date, { description: 'When it ends by itself, if it is not used before.' })
  endsAt!: string;
}

@InputType({ description: 'A session of the viewer.' })
export class EndSessionInput {
  @Field(() => ID, { description: 'Its id.' })
  sessionId!: string;
}

export const EndSessionPayload = payloadOf('EndSession', 'The end of one session.', {
  isEnded: { type: () => Boolean, is: 'True when it has ended.', whenRefused: false },
});
export const EndOtherSessionsPayload = payloadOf('EndOtherSessions', 'The end of all sessions but this one.', {
  endedCount: { type: () => Int, is: 'How many ended' },
});
