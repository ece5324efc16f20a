import type { Route } from './route.ts'

/** Where a route is asked with this input: its address below the origin, parameters filled in, and what is left to send. */
export function addressOf(route: Route, input: Readonly<Record<string, unknown>>): { readonly path: string; readonly rest: Record<string, unknown> } {
  const rest = { ...input }
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name])
    delete rest[name]
    return encodeURIComponent(value)
  })
  return { path: `/api${path}`, rest }
}

/** The query text of a read, `?` and all: what is undefined, null or empty is not asked; a list repeats its name. */
export function queryOf(rest: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== null && one !== '') query.append(name, String(one))
  }
  const text = query.toString()
  return text ? `?${text}` : ''
}
