import type { GraphQLSchema } from 'graphql';
import type { Access } from '../auth/access.ts';

/** How the schema says who may call an operation. */
export const accessSentences: Readonly<Record<Access, string>> = {
  public: 'Open to everybody.',
  'signed-in': 'For signed-in members.',
  staff: 'For staff: moderators, programme managers, administrators.',
};

const sentenceOf = (extensions: Readonly<Record<string, unknown>>): string => {
  const access = extensions['access'];
  const proof = extensions['asksForProof'] === true ? 'Asks for a fresh proof of who is asking. ' : '';
  return typeof access === 'string' && access in accessSentences ? proof + accessSentences[access as Access] : '';
};

/** Says at each operation of the schema who may call it, as its decorator has it. */
export function withSaidAccess(schema: GraphQLSchema): GraphQLSchema {
  for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      field.description = `${field.description ?? ''} ${sentenceOf(field.extensions)}`.trim();
    }
  }
  return schema;
}
