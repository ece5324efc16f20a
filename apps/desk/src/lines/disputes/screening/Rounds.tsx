import { myScreening, type ScreeningTier, screeningRounds, screeningTiers } from '@balian/contract/screening'
import { Empty } from '@balian/ui/empty'
import { PageFrame } from '@balian/ui/page-frame'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useListQuery, useRead } from '../../../data/index.ts'
import { paths } from '../../../paths.ts'
import { usePlace } from '../../../session/place.tsx'
import { useWords } from '../../../words/use-words.ts'
import { CalendarDialog } from './CalendarDialog.tsx'
import { Due } from './Due.tsx'
import { RoundBoard } from './RoundBoard.tsx'
import { RoundStrip } from './RoundStrip.tsx'

/** The tiers that report at or below a place. */
const tiersUnder = (place: string): readonly ScreeningTier[] =>
  place.length >= 12 ? ['village'] : place.length === 9 ? ['village', 'township'] : screeningTiers

/** The rounds of the chosen place: what the caller is to report, how each round stands, and who has reported. */
export function Component() {
  const { t } = useWords()
  const go = useNavigate()
  const { place } = usePlace()
  const [calendar, setCalendar] = useState(false)
  const { data: mine } = useRead(myScreening, {})
  return (
    <PageFrame
      title={t('screening.title')}
      acts={
        <>
          <Button onClick={() => setCalendar(true)}>{t('screening.calendar')}</Button>
          <Button onClick={() => void go(paths.screeningFindings)}>{t('screening.findings')}</Button>
        </>
      }
    >
      {mine && <Due duties={mine.items} />}
      <RoundsOf key={place} place={place} />
      {calendar && <CalendarDialog county={place.slice(0, 6)} onClose={() => setCalendar(false)} />}
    </PageFrame>
  )
}

function RoundsOf({ place }: { readonly place: string }) {
  const { t } = useWords()
  const { query, set } = useListQuery()
  const tiers = tiersUnder(place)
  const tier = tiers.find((one) => one === query.tier) ?? tiers[0]!
  const { data } = useRead(screeningRounds, { place, tier, size: 8 }, { keep: true })
  const chosen = data?.items.find((one) => one.round === query.round) ?? data?.items[0]
  return (
    <>
      {tiers.length > 1 && (
        <Segmented<ScreeningTier>
          aria-label={t('screening.tier')}
          value={tier}
          onChange={(next) => set({ tier: next, round: null, at: null })}
          options={tiers.map((one) => ({ value: one, label: t(`screening.tier.${one}`) }))}
        />
      )}
      {data?.items.length === 0 && <Empty title={t('screening.none')} text={t('screening.noneText')} />}
      {data && data.items.length > 0 && <RoundStrip rounds={data.items} chosen={chosen?.round} onChoose={(round) => set({ round, at: null })} />}
      {chosen && <RoundBoard round={chosen.round} place={query.at?.startsWith(place) ? query.at : place} top={place} onDrill={(at) => set({ at })} />}
    </>
  )
}
