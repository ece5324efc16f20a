import { attentionHeaps, casesAttention } from '@balian/contract/attention'
import type { LineName } from '@balian/contract/lines'
import type { Reply } from '@balian/contract/route'
import { Deadline } from '@balian/ui/deadline'
import { Section } from '@balian/ui/page-frame'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { Seal } from '../frame/seals.tsx'
import { pageAbout } from '../opens.ts'
import { useWords } from '../words/use-words.ts'
import css from './overview.module.css'

type Heap = (typeof attentionHeaps)[number]
type Said = Reply<typeof casesAttention>
interface Chosen {
  readonly heap: Heap
  readonly line: LineName | null
}
const few = 5
const many = 100

/** What needs attention first: how much is late or nearly so and on which line; a number lists its matters. */
export function Attention({ place }: { readonly place: string }) {
  const { t } = useWords()
  const [chosen, choose] = useState<Chosen>({ heap: 'overdue', line: null })
  const [all, showAll] = useState(false)
  const asked = { place, heap: chosen.heap, size: String(many), ...(chosen.line ? { line: chosen.line } : {}) } as never
  const { data, error, refetch } = useRead(casesAttention, asked, { when: place !== '', keep: true, every: 60 })
  if (error && !data) return <Broken error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton active paragraph={{ rows: 3 }} />
  const shown = all ? data.latest : data.latest.slice(0, few)
  const pick = (heap: Heap, line: LineName | null) => {
    choose({ heap, line })
    showAll(false)
  }
  return (
    <Section title={t('overview.attention')}>
      <ul className={css.cards}>
        {attentionHeaps.map((heap) => (
          <Card key={heap} heap={heap} said={data} chosen={chosen} onChoose={pick} />
        ))}
      </ul>
      <h3 className={css.sub} aria-live="polite">
        {t(`overview.list.${chosen.heap}`)}
        {chosen.line && ` · ${t(`line.${chosen.line}`)}`}
      </h3>
      {data.latest.length === 0 ? <p className={css.quiet}>{t('overview.noneOf')}</p> : <Matters rows={shown} />}
      {data.latest.length > few && (
        <Button type="link" className={css.more!} onClick={() => showAll(!all)}>
          {all ? t('overview.fewer') : t('overview.all', { count: data.latest.length })}
        </Button>
      )}
    </Section>
  )
}

interface CardProps {
  readonly heap: Heap
  readonly said: Said
  readonly chosen: Chosen
  readonly onChoose: (heap: Heap, line: LineName | null) => void
}

function Card({ heap, said, chosen, onChoose }: CardProps) {
  const { t } = useWords()
  const tone = said[heap] === 0 || heap === 'open' ? 'plain' : heap === 'overdue' ? 'bad' : 'warn'
  const on = (line: LineName | null) => chosen.heap === heap && chosen.line === line
  return (
    <li data-tone={tone} data-on={chosen.heap === heap}>
      <button type="button" className={css.whole} aria-pressed={on(null)} onClick={() => onChoose(heap, null)}>
        <strong>{said[heap].toLocaleString()}</strong>
        <span>{t(`overview.${heap}`)}</span>
      </button>
      <div className={css.byLine}>
        {said.lines
          .filter((line) => line[heap] > 0)
          .map(({ line, ...counts }) => (
            <button
              key={line}
              type="button"
              aria-pressed={on(line)}
              title={t(`line.${line}`)}
              aria-label={`${t(`overview.${heap}`)} ${t(`line.${line}`)} ${counts[heap]}`}
              onClick={() => onChoose(heap, line)}
            >
              <Seal line={line} /> {counts[heap]}
            </button>
          ))}
      </div>
    </li>
  )
}

function Matters({ rows }: { readonly rows: Said['latest'] }) {
  return (
    <ul className={css.latest}>
      {rows.map((one) => {
        const to = pageAbout(one.kind, one.id, one.place)
        return (
          <li key={one.id}>
            {to ? <Link to={to}>{one.title}</Link> : <b>{one.title}</b>}
            <span>{one.placeName}</span>
            {one.nextDue && <Deadline short day={one.nextDue} />}
          </li>
        )
      })}
    </ul>
  )
}
