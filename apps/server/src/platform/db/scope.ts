import pg from 'pg'

/** For whom a transaction runs: row-level security lets through what these allow, and nothing else. */
export interface Scope {
  /** Place codes of the caller's posts; each stands for its subtree. '' (everything) is refused; none sees no place. */
  readonly prefixes: readonly string[]
  readonly account: string | null
  readonly person: string | null
  /** Mutual-aid groups that the caller leads or belongs to. */
  readonly groups: readonly string[]
  /** The caller's posts by role; none when not told. For what does not follow from places alone. */
  readonly posts?: readonly { readonly role: string; readonly place: string }[]
  /** Somebody looks on who is not the person: what is sealed stays closed. */
  readonly helped?: boolean
}

const code = /^\d{2}(\d{2}(\d{2}(\d{3}(\d{3}(\d{2})?)?)?)?)?$/
const roleName = /^[a-z]+(-[a-z]+)*$/
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const checked = (value: string, form: RegExp, what: string): string => {
  if (!form.test(value)) throw new Error(`A scope cannot hold the ${what} ${JSON.stringify(value)}.`)
  return value
}

/**
 * The settings that the policy functions of migration 0001 read. One range (lo ≤ place < hi) spans all prefixes, so that an index
 * on place serves it; `more` names the prefixes within it, or is '-' when the range is exactly one subtree.
 */
export function scopeSettings(scope: Scope): Record<string, string> {
  const prefixes = scope.prefixes.map((prefix) => checked(prefix, code, 'place code')).sort()
  const ends = prefixes.map((prefix) => `${prefix}:`).sort() // ':' follows '9'
  return {
    role: 'balian_app',
    'balian.lo': prefixes[0] ?? '',
    'balian.hi': ends.at(-1) ?? '',
    'balian.more': prefixes.length > 1 ? prefixes.join(',') : prefixes.length === 1 ? '-' : '',
    'balian.account': scope.account === null ? '' : checked(scope.account, uuid, 'account'),
    'balian.person': scope.person === null ? '' : checked(scope.person, uuid, 'person'),
    'balian.groups': scope.groups.map((group) => checked(group, uuid, 'group')).join(','),
    'balian.posts': (scope.posts ?? []).map(({ role, place }) => `${checked(role, roleName, 'role')}@${checked(place, code, 'place code')}`).join(','),
    'balian.helped': scope.helped ? '1' : '',
  }
}

/** `begin` and one statement that sets the scope for this transaction only, in one message. */
export function beginAs(scope: Scope): string {
  const calls = Object.entries(scopeSettings(scope)).map(([name, value]) => `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`)
  return `begin; select ${calls.join(', ')}`
}
