import { type LineName, lines } from '@balian/contract/lines'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Link } from 'react-router'
import { MyCasesOf } from '../cases/MyCases.tsx'
import { useRead } from '../data/index.ts'
import type { NavItem } from '../feature.ts'
import { useRooms } from '../frame/rooms.ts'
import { usePlace } from '../session/place.tsx'
import { useWords } from '../words/use-words.ts'
import { LineActivities } from './LineActivities.tsx'
import { LineFigures } from './LineFigures.tsx'
import css from './line-pages.module.css'

/** One line: what waits for the reader, where its work is done, what it did, and its figures. */
export function LinePage({ line }: { readonly line: LineName }) {
  const { t, language } = useWords()
  const rooms = useRooms().filter((item) => item.line === line)
  const officer = lines.find((one) => one.line === line)!
  const sorted = (sort: NavItem['sort']) => rooms.filter((item) => item.sort === sort)
  return (
    <PageFrame title={officer[language]} note={t('lines.officer', { officer: language === 'zh' ? officer.officerZh : officer.officerEn })}>
      <div className={css.columns}>
        <div className={css.main}>
          <MyCasesOf line={line} />
          <Rooms title={t('lines.work')} items={sorted(undefined)} />
          <Rooms title={t('lines.matters')} items={sorted('matter')} />
          <Rooms title={t('lines.registers')} items={sorted('register')} />
        </div>
        <div className={css.main}>
          <LineFigures line={line} />
          {sorted('activities').length > 0 && <LineActivities line={line} />}
        </div>
      </div>
    </PageFrame>
  )
}

function Rooms({ title, items }: { readonly title: string; readonly items: readonly NavItem[] }) {
  if (items.length === 0) return null
  return (
    <Section title={title}>
      <ul className={css.rooms}>
        {items.map((item) => (
          <Room key={item.path} item={item} />
        ))}
      </ul>
    </Section>
  )
}

function Room({ item }: { readonly item: NavItem }) {
  const { t, has } = useWords()
  return (
    <li>
      <div>
        <Link to={item.path}>{t(item.word)}</Link>
        {item.about && has(item.about) && <p>{t(item.about)}</p>}
      </div>
      {item.counted && <Counts counted={item.counted} sort={item.sort} />}
    </li>
  )
}

function Counts({ counted: { route, input, late }, sort }: { readonly counted: NonNullable<NavItem['counted']>; readonly sort: NavItem['sort'] }) {
  const { t } = useWords()
  const { place } = usePlace()
  const one = { size: 1, ...(place ? { place } : {}) }
  const { data } = useRead(route, { ...one, ...input } as never)
  const { data: overdue } = useRead(route, { ...one, ...late } as never, { when: late !== undefined })
  const count = (reply: unknown) => (reply as { total?: number } | undefined)?.total
  if (count(data) === undefined) return null
  return (
    <span className={css.counts}>
      <strong>{t(sort === 'register' ? 'lines.standing' : 'lines.open', { count: count(data)!.toLocaleString() })}</strong>
      {late && (count(overdue) ?? 0) > 0 && <StatusTag tone="bad">{t('lines.late', { count: count(overdue)! })}</StatusTag>}
    </span>
  )
}
