import type { Sent } from '@balian/contract/route'
import { screeningFindings } from '@balian/contract/screening'
import { Empty } from '@balian/ui/empty'
import { PageFrame } from '@balian/ui/page-frame'
import { Pagination, Segmented } from 'antd'
import { Link } from 'react-router'
import { useListQuery, useRead } from '../../../data/index.ts'
import { paths } from '../../../paths.ts'
import { usePlace } from '../../../session/place.tsx'
import { useWords } from '../../../words/use-words.ts'
import { FindingCards } from './FindingCards.tsx'

const states = ['open', 'settled-on-spot', 'dispute', 'withdrawn'] as const

/** The matters that screening found in the chosen place and below it, until each is settled or has become a dispute. */
export function Component() {
  const { t } = useWords()
  const { place } = usePlace()
  const { query, set } = useListQuery({ size: '20', state: 'open' })
  const { state, page, size } = query
  const asked = { place, page, size, ...(state === 'all' ? {} : { state }) } as unknown as Sent<typeof screeningFindings>
  const { data } = useRead(screeningFindings, asked, { keep: true })
  return (
    <PageFrame title={t('screening.findings')} up={<Link to={paths.screening}>{t('screening.title')}</Link>}>
      <Segmented
        value={state}
        onChange={(next) => set({ state: next })}
        options={[...states.map((one) => ({ value: one, label: t(`screening.finding.state.${one}`) })), { value: 'all', label: t('screening.finding.all') }]}
      />
      {data?.items.length === 0 && <Empty title={t('screening.findingsNone')} text={t('screening.findingsNoneText')} />}
      {data && <FindingCards findings={data.items} withPlace />}
      {data && data.total > Number(size) && (
        <Pagination current={Number(page ?? 1)} pageSize={Number(size)} total={data.total} showSizeChanger={false} onChange={(next) => set({ page: next })} />
      )}
    </PageFrame>
  )
}
