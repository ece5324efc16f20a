/** The foundations, low to high: each may import those before it, and only through their `index.ts`. */
export const foundations = [
  'access',
  'audit',
  'places',
  'officers',
  'people',
  'groups',
  'files',
  'messages',
  'indicators',
  'registers',
  'activities',
  'cases',
] as const
