import type { Reply, Route, Sent } from '@balian/contract/route'
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { ask } from './api.ts'
import type { Refused } from './refused.ts'

interface Options {
  /** Asks only when true (an input that is not complete yet waits). */
  readonly when?: boolean
  /** Shows the former answer until the new one is there: for lists whose filter or page changes. */
  readonly keep?: boolean
  /** Asks again after so many seconds. */
  readonly every?: number
  /** How many seconds an answer counts as fresh. */
  readonly fresh?: number
}

/** The key under which a route's answer is kept: module, route, input. */
export const keyOf = (route: Route, input: Record<string, unknown>): readonly unknown[] => [moduleOf(route), route.name, input]

/** `disputes.settle` belongs to `disputes`. */
export const moduleOf = (route: Route): string => route.name.split('.')[0]!

/** A route's answer, asked once and shared by every component that reads it. */
export function useRead<R extends Route>(
  route: R,
  input: Sent<R>,
  { when = true, keep = false, every, fresh }: Options = {},
): UseQueryResult<Reply<R>, Refused> {
  return useQuery<Reply<R>, Refused>({
    queryKey: keyOf(route, input),
    queryFn: ({ signal }) => ask(route, input, signal),
    enabled: when,
    ...(keep ? { placeholderData: keepPreviousData as never } : {}),
    ...(every ? { refetchInterval: every * 1000 } : {}),
    ...(fresh !== undefined ? { staleTime: fresh * 1000 } : {}),
  })
}
