/** How an infinite query goes through a list of the API: `after` is the `next` of the page before, none for the first. */
export const paging = {
  pageParamName: 'after',
  initialPageParam: null,
  getNextPageParam: (page: { next?: string | null | undefined }) => page.next ?? undefined,
} as const;
