interface Standing {
  totalCount?: number;
  hasNextPage?: boolean;
  hasPreviousPage?: boolean;
}

/** A page of a list as the API gives it, from the cursor `start` to the cursor `end`. */
export const listed = <Node>(
  nodes: readonly Node[],
  { totalCount = nodes.length, hasNextPage = false, hasPreviousPage = false }: Standing = {},
) => ({
  nodes,
  pageInfo: {
    hasNextPage,
    hasPreviousPage,
    startCursor: nodes.length > 0 ? 'start' : null,
    endCursor: nodes.length > 0 ? 'end' : null,
  },
  totalCount,
});
