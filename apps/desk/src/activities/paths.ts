import type { LineName } from '@balian/contract/lines'

/** The addresses of activities: all that a line did, and one of them. */
export const activityPaths = {
  all: '/activities',
  line: (line: LineName) => `/${line}/activities`,
  one: (id: string) => `/activities/${id}`,
} as const
