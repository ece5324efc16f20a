import type { Policy, Rule } from '../access/index.ts'
import type { MatterDeclared } from './declared.ts'

/** Who usually takes the steps that every kind has; all others are `working`. */
const offices = ['assign', 'extend', 'takeOver', 'sendBack'] as const
const works = ['amend', 'remark', 'handOn', 'takeBack', 'outsideAnswer', 'link'] as const

/** An office writes down what somebody says who cannot; whoever it is for says it in person. */
const said = (rule: Rule): Rule => ({ ...(rule.roles ? { roles: rule.roles } : {}), ...(rule.tiers ? { tiers: rule.tiers } : {}), own: true })
const postsOnly = (rule: Rule): Rule => ({ roles: rule.roles ?? [], ...(rule.tiers ? { tiers: rule.tiers } : {}) })

/** The rules of a kind's routes. */
export function policyOf({ matter, reading, opening, working, office, stepRules }: MatterDeclared): Policy {
  const each = (names: readonly string[], rule: Rule) => Object.fromEntries(names.map((name) => [name, rule]))
  const rules: Record<string, Rule> = {
    open: opening,
    list: reading,
    page: reading,
    ...(matter.exported === false ? {} : { export: postsOnly(reading) }),
    sheet: reading,
    ...each(works, working),
    // Whoever it is for brings papers too: what was missing, a photograph of what it is about.
    addPapers: reading.own ? { ...working, own: true } : working,
    ...each(offices, office),
    ...each(Object.keys(matter.steps), working),
    ...(matter.rated ? { rate: said(reading) } : {}),
    ...(matter.reopens ? { reopen: { ...office, own: true } } : {}),
    ...stepRules,
  }
  return Object.fromEntries(Object.entries(rules).map(([name, rule]) => [`${matter.module}.${name}`, rule]))
}
