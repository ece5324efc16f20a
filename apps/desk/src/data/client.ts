import { QueryClient } from '@tanstack/react-query'
import { Refused, unreached } from './refused.ts'

/** The memory of answers. A refusal is final; only a server that was not reached is asked again. */
export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 2 && error instanceof Refused && error.code === unreached,
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
})
