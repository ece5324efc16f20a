import type { residentMatters } from '@balian/contract/residents'
import type { Reply } from '@balian/contract/route'
import { Row } from '@balian/touch/list'
import { useLinked } from '../linked.ts'
import { useWords } from '../say.ts'

type Item = Reply<typeof residentMatters>['items'][number]

/** One of my matters: what, how it stands, until when. */
export function MatterRow({ matter }: { readonly matter: Item }) {
  const { t, day, language } = useWords()
  const linked = useLinked()
  const until = matter.due ? t(matter.overdue ? 'matter.overdue' : 'matter.due', { day: day(matter.due) }) : day(matter.stateSince.slice(0, 10))
  return (
    <Row
      title={matter.title}
      text={`${matter.kind[language]} · ${matter.state[language]} · ${until}`}
      tone={matter.overdue ? 'warn' : matter.ended ? 'quiet' : 'plain'}
      trail={matter.rateable ? t('matter.rateIt') : undefined}
      {...linked(`/matters/${matter.id}`)}
    />
  )
}
