/**
 * For each step of a kind of case: the states in which it may be taken, and the state that it leads to.
 * `before` leads back to the state held before the present one (a transfer that was refused).
 */
export type StepTable<State extends string, Step extends string> = Readonly<Record<Step, Readonly<Partial<Record<State, State | 'before'>>>>>

/** The state that a step leads to, or null where the table does not allow it. The one place that reads a step table. */
export function next<State extends string, Step extends string>(
  table: StepTable<State, Step>,
  state: State,
  step: Step,
  before: State | null = null,
): State | null {
  const to = table[step]?.[state]
  if (to === undefined) return null
  return to === 'before' ? before : (to as State)
}

/** The steps that the table allows in this state. */
export const stepsFrom = <State extends string, Step extends string>(table: StepTable<State, Step>, state: State): Step[] =>
  (Object.keys(table) as Step[]).filter((step) => table[step][state] !== undefined)

/** The same target for several states: `all(['accepted', 'mediating'], 'mediating')`. */
export const all = <State extends string>(from: readonly State[], to: State | 'before'): Partial<Record<State, State | 'before'>> =>
  Object.fromEntries(from.map((state) => [state, to])) as Partial<Record<State, State | 'before'>>

/** A step that changes nothing about the state: allowed in these states, and each stays. */
export const stay = <State extends string>(states: readonly State[]): Partial<Record<State, State>> =>
  Object.fromEntries(states.map((state) => [state, state])) as Partial<Record<State, State>>
