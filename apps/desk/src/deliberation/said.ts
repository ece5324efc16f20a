import type { topicBy } from '@balian/contract/deliberation'
import { forums } from '@balian/contract/forums'
import type { z } from 'zod'
import type { Topic } from './topic.ts'

type Say = (key: string, params?: Record<string, string | number>) => string

/** Word key of who brought a topic up; representatives are a forum too. */
export const byWord = (by: z.output<typeof topicBy>): string => `deliberation.is.${by === 'representatives' ? 'representatives_by' : by}`

/** What can be chosen, with what it is called. */
export const choicesOf = ({ options }: Pick<Topic, 'options'>, t: Say) =>
  options.length > 0 ? options.map((name, i) => ({ key: String(i + 1), name })) : ['for', 'against'].map((key) => ({ key, name: t(`deliberation.is.${key}`) }))

/** The rule of a forum in one sentence, with the law that says so. */
export function ruleSaid(name: Topic['forum'], t: Say): string {
  const { quorum, ahead, law } = forums[name]
  const [a, b] = quorum.of
  return [
    ...(ahead > 0 ? [t('deliberation.ruleAhead', { days: ahead })] : []),
    t(quorum.enough ? 'deliberation.ruleLeast' : 'deliberation.ruleMore', { a, b }),
    `${t('deliberation.ruleMajority')} (${law})`,
  ].join('; ')
}
