import { indicatorFigures, indicatorNames } from '@balian/contract/indicators'
import type { LineName } from '@balian/contract/lines'
import { Section } from '@balian/ui/page-frame'
import dayjs from 'dayjs'
import { Link } from 'react-router'
import { useRead } from '../data/index.ts'
import { numberText } from '../indicators/number.ts'
import { paths } from '../paths.ts'
import { usePlace } from '../session/place.tsx'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import css from './line-pages.module.css'

const most = 10

/** The line's first figures at the place, of this year. */
export function LineFigures({ line }: { readonly line: LineName }) {
  const { t, language } = useWords()
  const may = useMay()
  const { place } = usePlace()
  const open = may(indicatorFigures.name) && place !== ''
  const span = { from: dayjs().startOf('year').format('YYYY-MM-DD'), to: dayjs().format('YYYY-MM-DD') }
  const { data: names } = useRead(indicatorNames, {}, { when: open })
  const { data } = useRead(indicatorFigures, { place, ...span, line }, { when: open, every: 30 })
  // What all lines have, the number of activities, comes after the line's own.
  const common = (name: string) => Number(name.startsWith('activities.'))
  const infos = (names?.items ?? []).filter((info) => info.line === line).toSorted((a, b) => common(a.name) - common(b.name))
  const rows = infos.flatMap((info) => {
    const item = data?.items.find((one) => one.name === info.name)
    return item ? [{ info, number: numberText(item, info, language) }] : []
  })
  if (rows.length === 0) return null
  const all = `${paths.indicators}?line=${line}&from=${span.from}&to=${span.to}`
  return (
    <Section title={t('lines.figures')} acts={<Link to={all}>{t('lines.allFigures')}</Link>}>
      {data?.waiting && <p className={css.quiet}>{t('indicators.waiting')}</p>}
      <dl className={css.figures}>
        {rows.slice(0, most).map(({ info, number }) => (
          <div key={info.name}>
            <dt title={language === 'zh' ? info.meaningZh : info.meaningEn}>{info[language]}</dt>
            <dd>
              <Link to={`${all}&open=${info.name}`}>{number}</Link>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
