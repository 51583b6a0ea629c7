import { isObjectType, type GraphQLSchema } from 'graphql';

/**
 * Gives fields that only read a property back to GraphQL's own resolver. Nest makes a function for each of them, which
 * is called for every value of an answer; no field here has a default that such a function would fill in.
 */
export function withPlainFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve?.name === 'rootFieldResolver') delete field.resolve;
    }
  }
  return schema;
}
