import type { TopicOutcome, TopicState } from '@balian/contract/deliberation'
import type { Forum } from '@balian/contract/forums'
import { maskIdentity, maskName, maskPhone } from '../../platform/mask.ts'

type Step =
  | 'accept'
  | 'decline'
  | 'withdraw'
  | 'post'
  | 'openVote'
  | 'vote'
  | 'handPaper'
  | 'closeVote'
  | 'enterCount'
  | 'minutes'
  | 'publish'
  | 'object'
  | 'answerObjection'
  | 'carry'
  | 'addStep'
  | 'doStep'
  | 'finish'

/** In which states each step may be taken. */
export const steps: Readonly<Record<Step, readonly TopicState[]>> = {
  accept: ['proposed'],
  decline: ['proposed'],
  withdraw: ['proposed', 'discussing', 'voting', 'counting'],
  post: ['discussing', 'voting'],
  openVote: ['discussing'],
  vote: ['voting'],
  handPaper: ['voting'],
  closeVote: ['voting'],
  enterCount: ['counting'],
  minutes: ['discussing', 'voting', 'counting', 'decided'],
  publish: ['decided'],
  object: ['objections'],
  answerObjection: ['objections'],
  carry: ['objections'],
  addStep: ['carrying'],
  doStep: ['carrying'],
  finish: ['carrying'],
}

/** States in which something is still to be done. */
export const openStates = ['proposed', 'discussing', 'voting', 'counting', 'decided', 'objections', 'carrying'] as const satisfies readonly TopicState[]

export const possible = (state: TopicState, step: Step): boolean => steps[step].includes(state)

/** What can be chosen: for or against, or an option by its number. */
export const choicesOf = (options: readonly string[]): string[] => (options.length > 0 ? options.map((_, i) => String(i + 1)) : ['for', 'against'])

/** How many of the roll must take part: exactly the share where it is enough, one more than it where it is not. */
export const neededOf = ({ quorum: { of, enough } }: Pick<Forum, 'quorum'>, size: number): number => {
  const share = (size * of[0]) / of[1]
  return enough ? Math.ceil(share) : Math.floor(share) + 1
}

export interface Cast {
  readonly forum: Pick<Forum, 'quorum'>
  readonly size: number
  /** How many took part: voted by their own device, papers in the box, or hands present. */
  readonly took: number
  readonly votes: Readonly<Record<string, number>>
}

/**
 * The share of the roll that the forum's rule asks for must take part, and more than half of these must be for it
 * (《村民委员会组织法》 arts. 22, 26, 28: 到会人员的过半数). Whoever abstains took part and was not for it.
 */
export function resultOf({ forum, size, took, votes }: Cast): { outcome: TopicOutcome; chosen: string | null } {
  if (took < neededOf(forum, size)) return { outcome: 'quorum', chosen: null }
  const chosen = Object.entries(votes).find(([choice, n]) => choice !== 'against' && n * 2 > took)?.[0] ?? null
  return { outcome: chosen === null ? 'majority' : 'passed', chosen }
}

const patterns: readonly (readonly [pattern: RegExp, mask: (found: string) => string])[] = [
  [/(?<!\d)\d{17}[\dXx](?![\dXx])/g, maskIdentity],
  [/(?<!\d)\d{16,19}(?!\d)/g, (card) => `****${card.slice(-4)}`],
  [/(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g, (phone) => maskPhone(phone.replace(/[ -]/g, ''))],
  [/(?<!\d)0\d{2,3}[- ]?\d{7,8}(?!\d)/g, (phone) => `****${phone.slice(-4)}`],
]

/** The text without numbers of identity, cards and telephones, and with these names blotted out; and how many places that were. */
export function redacted(text: string, hide: string): { text: string; hidden: number } {
  let hidden = 0
  const blot = (mask: (found: string) => string) => (found: string) => {
    hidden += 1
    return mask(found)
  }
  const names = hide.split(/[\s、，,]+/).filter((name) => name.length >= 2)
  const numbers = patterns.reduce((said, [pattern, mask]) => said.replaceAll(pattern, blot(mask)), text)
  return { text: names.reduce((said, name) => said.replaceAll(name, blot(maskName)), numbers), hidden }
}
