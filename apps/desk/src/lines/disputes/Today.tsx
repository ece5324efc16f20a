import { myCases } from '@balian/contract/cases'
import type { Reply } from '@balian/contract/route'
import { Deadline } from '@balian/ui/deadline'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useRead } from '../../data/index.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import css from './today.module.css'
import { stateTones } from './tones.ts'

const heaps = ['offered', 'overdue', 'soon', 'assigned'] as const
type Heap = (typeof heaps)[number]
type Row = Reply<typeof myCases>['items'][number]

/** The caller's disputes that want something: offered, overdue, due soon, in hand. Shows nothing when there is nothing. */
export default function Today() {
  const may = useMay()
  return may(myCases.name) ? <Heaps /> : null
}

function Heaps() {
  const { t } = useWords()
  const [chosen, choose] = useState<Heap | null>(null)
  const { data: all } = useRead(myCases, { what: 'all', size: 1 })
  const heap = chosen ?? heaps.find((one) => (all?.counts[one] ?? 0) > 0) ?? 'assigned'
  const { data } = useRead(myCases, { what: heap, size: 8 }, { keep: true, when: (all?.counts.all ?? 0) > 0 })
  if (!all || all.counts.all === 0) return null
  return (
    <Section title={t('disputes.today')} acts={<Link to={`${paths.disputes}?mine=true&open=true`}>{t('disputes.today.more')}</Link>}>
      <div className={css.heaps}>
        <Segmented<Heap>
          value={heap}
          onChange={choose}
          options={heaps.map((one) => ({ value: one, label: `${t(`disputes.today.${one}`)} ${all.counts[one]}`, disabled: all.counts[one] === 0 }))}
        />
      </div>
      <ul className={css.list}>
        {(data?.items ?? []).map((row) => (
          <li key={row.id}>
            <Matter row={row} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Matter({ row }: { readonly row: Row }) {
  const { t, language } = useWords()
  return (
    <>
      <div className={css.title}>
        <Link to={paths.dispute(row.id)}>{row.title}</Link>
        <span>
          {row.placeName} · {row.parties.join(language === 'zh' ? '、' : ', ')}
        </span>
      </div>
      <StatusTag tone={stateTones[row.state as keyof typeof stateTones] ?? 'plain'}>{t(`disputes.state.${row.state}`)}</StatusTag>
      {row.nextDue && <Deadline day={row.nextDue} />}
    </>
  )
}
