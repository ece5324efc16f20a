import { DesktopOutlined } from '@ant-design/icons'
import { indicatorFigures, indicatorNames } from '@balian/contract/indicators'
import { PageFrame } from '@balian/ui/page-frame'
import { Button, Segmented, Select, Skeleton } from 'antd'
import dayjs from 'dayjs'
import { useRef } from 'react'
import { useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { usePlace } from '../session/place.tsx'
import { chooseLook, type Look, useLook } from '../theme/look.ts'
import { useWords } from '../words/use-words.ts'
import { Attention } from './Attention.tsx'
import { Charts } from './Charts.tsx'
import { headlines } from './headlines.ts'
import { Numbers } from './Numbers.tsx'
import { recordsOf } from './opened.ts'
import css from './overview.module.css'
import { Standing } from './Standing.tsx'

/** Fills the screen on a dark ground, and goes back to the look that was worn when the screen is left. */
async function fill(sheet: HTMLElement, before: Look): Promise<void> {
  await sheet.requestFullscreen()
  chooseLook('dark')
  const back = () => {
    if (document.fullscreenElement) return
    document.removeEventListener('fullscreenchange', back)
    chooseLook(before)
  }
  document.addEventListener('fullscreenchange', back)
}

/** One place at a glance; every number opens. On a big screen it fills it, dark and large, and follows by itself. */
export function Component() {
  const { t, language } = useWords()
  const { place } = usePlace()
  const { query, set } = useListQuery({ period: 'year' })
  const sheet = useRef<HTMLDivElement>(null)
  const { look } = useLook()
  const { data: names, error, refetch } = useRead(indicatorNames, {})
  const to = dayjs().format('YYYY-MM-DD')
  const from = dayjs()
    .startOf(query.period === 'month' ? 'month' : 'year')
    .format('YYYY-MM-DD')
  const shown = names ? headlines.flatMap(({ of }) => of.flatMap((name) => names.items.find((one) => one.name === name) ?? [])) : []
  const asked = { place, from, to, names: shown.map(({ name }) => name).join(), below: 'true' as const }
  const { data } = useRead(indicatorFigures, asked, { when: shown.length > 0 && place !== '', keep: true, every: 60 })
  const chosen = shown.find(({ name }) => name === query.i) ?? shown[0]
  if (error) return <Broken error={error} retry={() => void refetch()} />
  return (
    <div ref={sheet} className={css.sheet}>
      <PageFrame
        title={t('overview.title')}
        acts={
          <>
            <Segmented
              aria-label={t('overview.period')}
              value={query.period ?? 'year'}
              onChange={(period) => set({ period: String(period) })}
              options={(['year', 'month'] as const).map((value) => ({ value, label: t(`overview.${value}`) }))}
            />
            <Select
              aria-label={t('overview.indicator')}
              style={{ minWidth: 200 }}
              {...(chosen ? { value: chosen.name } : {})}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(i: string) => set({ i })}
              options={shown.map((one) => ({ value: one.name, label: one[language] }))}
            />
            <Button icon={<DesktopOutlined />} onClick={() => void fill(sheet.current!, look)}>
              {t('overview.screen')}
            </Button>
          </>
        }
      >
        <Attention place={place} />
        <Standing place={place} to={to} />
        {data && chosen ? (
          <>
            <Numbers infos={shown} items={data.items} chosen={chosen.name} onChoose={(i) => set({ i })} />
            <Charts info={chosen} behind={names ? recordsOf(chosen, names.items) : null} below={data.below} at={{ place, from, to }} />
          </>
        ) : (
          <Skeleton active paragraph={{ rows: 10 }} />
        )}
      </PageFrame>
    </div>
  )
}
