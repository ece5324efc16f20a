import { myCases } from '@balian/contract/cases'
import type { LineName } from '@balian/contract/lines'
import type { Reply } from '@balian/contract/route'
import { Deadline } from '@balian/ui/deadline'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useRead } from '../data/index.ts'
import { pageAbout } from '../opens.ts'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import css from './today.module.css'

const heaps = ['offered', 'overdue', 'soon', 'assigned', 'all'] as const
type Heap = (typeof heaps)[number]
type Row = Reply<typeof myCases>['items'][number]

interface Props {
  readonly line?: LineName
}

/** The caller's matters of every line that want something: offered, overdue, due soon, in hand. Shows nothing when there is nothing. */
export default function MyCases() {
  return <MyCasesOf />
}

/** The same of one line alone. */
export function MyCasesOf({ line }: Props) {
  const may = useMay()
  return may(myCases.name) ? <Heaps {...(line ? { line } : {})} /> : null
}

const few = 8

function Heaps({ line }: Props) {
  const { t } = useWords()
  const [chosen, choose] = useState<Heap | null>(null)
  const [size, setSize] = useState(few)
  const of = line ? { line } : {}
  const { data: all } = useRead(myCases, { what: 'all', size: 1, ...of })
  const heap = chosen ?? heaps.find((one) => (all?.counts[one] ?? 0) > 0) ?? 'all'
  const { data } = useRead(myCases, { what: heap, size, ...of }, { keep: true, when: (all?.counts.all ?? 0) > 0 })
  if (!all || all.counts.all === 0) return null
  const turn = (to: Heap) => {
    choose(to)
    setSize(few)
  }
  const rest = Math.min(all.counts[heap], 100) - size
  return (
    <Section title={t('cases.today')}>
      <div className={css.heaps}>
        <Segmented<Heap>
          value={heap}
          onChange={turn}
          options={heaps.map((one) => ({ value: one, label: `${t(`cases.today.${one}`)} ${all.counts[one]}`, disabled: all.counts[one] === 0 }))}
        />
      </div>
      <ul className={css.list}>
        {(data?.items ?? []).map((row) => (
          <li key={row.id}>
            <Matter row={row} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button type="link" onClick={() => setSize(Math.min(100, size + 20))}>
          {t('cases.today.more', { count: rest })}
        </Button>
      )}
    </Section>
  )
}

function Matter({ row }: { readonly row: Row }) {
  const { t, has, language } = useWords()
  const path = pageAbout(row.kind, row.id, row.place)
  const state = `kind.${row.kind}.state.${row.state}`
  return (
    <>
      <div className={css.title}>
        {path ? <Link to={path}>{row.title}</Link> : <strong>{row.title}</strong>}
        <span>{[t(`kind.${row.kind}`), row.placeName, row.parties.join(language === 'zh' ? '、' : ', ')].filter(Boolean).join(' · ')}</span>
      </div>
      {has(state) && <StatusTag tone={row.offered ? 'warn' : 'active'}>{t(state)}</StatusTag>}
      {row.nextDue && <Deadline day={row.nextDue} />}
    </>
  )
}
