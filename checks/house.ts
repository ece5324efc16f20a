import type { IRegularForbiddenRuleType as Rule } from 'dependency-cruiser'

/** The foundations, low to high: each may import those before it, and only through their `index.ts`. */
export const foundations = [
  'access',
  'indicators',
  'audit',
  'places',
  'officers',
  'people',
  'messages',
  'groups',
  'ballots',
  'elections',
  'mutual-aid',
  'files',
  'registers',
  'activities',
  'deliberation',
  'library',
  'cases',
  'letters',
  'matters',
  'intake',
  'residents',
  'gatherings',
  'village',
  'reports',
  'rights',
  'sync',
  'call-backs',
  'evaluation',
] as const

const server = '^apps/server/src/'
const rule = (name: string, from: Rule['from'], to: Rule['to']): Rule => ({ name, severity: 'error', from, to })

/** A foundation and those above it, which it must not look up to. */
const downhill = foundations.flatMap((name, rank) => {
  const above = foundations.slice(rank + 1)
  if (above.length === 0) return []
  return [rule('a foundation looks only downhill', { path: `${server}foundation/${name}/` }, { path: `${server}foundation/(${above.join('|')})/` })]
})

/** Who may not import whom. Tests may import what they test with. */
export const rules: readonly Rule[] = [
  rule('the contract imports zod only', { path: '^packages/contract/' }, { pathNot: ['^packages/contract/', '(^|node_modules/)zod(/|$)'] }),
  rule('ui knows neither data nor apps', { path: '^packages/ui/' }, { path: ['^packages/(?!ui/)', '^apps/', '^@balian/(?!ui/)'] }),
  rule(
    'touch knows neither data nor apps, and nothing of the desk',
    { path: '^packages/touch/' },
    { path: ['^packages/(?!touch/)', '^apps/', '^@balian/(?!touch/)', '(^|node_modules/)(antd|react-router)(/|$)'] },
  ),
  rule('browser apps never import the server', { path: '^apps/(desk|phone|my)/' }, { path: '^apps/server/' }),
  rule('desk, phone and my do not meet', { path: '^apps/(desk|phone|my)/' }, { path: '^apps/(desk|phone|my)/', pathNot: '^apps/$1/' }),
  rule('the platform knows nobody', { path: `${server}platform/` }, { path: server, pathNot: `${server}platform/` }),
  rule('a line never imports a line', { path: `${server}lines/([^/]+)/` }, { path: `${server}lines/`, pathNot: `${server}lines/$1/` }),
  rule('a line is entered by the app only', { path: `${server}foundation/` }, { path: `${server}lines/` }),
  rule(
    'a foundation is entered through its index',
    { path: `${server}foundation/([^/]+)/` },
    { path: `${server}foundation/`, pathNot: [`${server}foundation/$1/`, `${server}foundation/[^/]+/index\\.ts$`] },
  ),
  rule(
    'a foundation is entered through its index',
    { path: server, pathNot: [`${server}foundation/`, `${server}(cli|demo|generate)/`] },
    { path: `${server}foundation/`, pathNot: `${server}foundation/[^/]+/index\\.ts$` },
  ),
  ...downhill,
  rule(
    'nothing goes round in a circle',
    { path: '^(apps/server|packages)/' },
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
  ),
]
