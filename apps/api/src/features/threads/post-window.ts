import { threadLimits } from '@cluster-commons/domain/threads';
import { getArgumentValues, getNamedType, isObjectType, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import { cursorShape, pageSize, readCursor } from '../../platform/graphql/paging.ts';
import type { PostWindow } from './thread.queries.ts';

export interface PostArguments {
  first?: number | null;
  after?: string | null;
  from?: number | null;
}

/** `after` wins over `from`; without either a page begins with the opening post. */
export function postWindow({ first, after, from }: PostArguments): PostWindow {
  const size = first === null || first === undefined ? threadLimits.postsPerPage : pageSize(first);
  if (after) {
    const [number] = readCursor(after, [cursorShape.number]);
    return { from: Number(number) + 1, size };
  }
  return { from: Math.max(1, from ?? 1), size };
}

/**
 * The page of posts that the selection under a `Thread` field asks for, so that it is read beside the head;
 * null when no posts are asked for, or in a way (aliases, fragments) that the field itself has to work out.
 */
export function askedPosts(info: GraphQLResolveInfo): PostWindow | null {
  const type = getNamedType(info.returnType);
  const field = isObjectType(type) ? type.getFields()['posts'] : undefined;
  if (field === undefined) return null;
  const asked = fieldsUnder(info).filter((node) => node.name.value === 'posts');
  const [only] = asked;
  if (only === undefined || asked.length > 1) return null;
  return postWindow(getArgumentValues(field, only, info.variableValues) as PostArguments);
}

function fieldsUnder(info: GraphQLResolveInfo): FieldNode[] {
  return info.fieldNodes
    .flatMap((node) => node.selectionSet?.selections ?? [])
    .flatMap((selection) => {
      if (selection.kind === 'Field') return [selection];
      if (selection.kind === 'InlineFragment') return selection.selectionSet.selections;
      return info.fragments[selection.name.value]?.selectionSet.selections ?? [];
    })
    .filter((selection) => selection.kind === 'Field');
}
