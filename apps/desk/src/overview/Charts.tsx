import type { IndicatorInfo, indicatorFigures } from '@balian/contract/indicators'
import type { Reply } from '@balian/contract/route'
import { useState } from 'react'
import { Records } from '../indicators/Records.tsx'
import type { Opened } from './opened.ts'
import css from './overview.module.css'
import { Places } from './Places.tsx'
import { Trend } from './Trend.tsx'

interface Props {
  readonly info: IndicatorInfo
  /** The indicator whose records stand behind it; null where none open. */
  readonly behind: IndicatorInfo | null
  readonly below: Reply<typeof indicatorFigures>['below']
  readonly at: { readonly place: string; readonly from: string; readonly to: string }
}

/** The chosen number place by place and month by month; either opens to its records. */
export function Charts({ info, behind, below, at }: Props) {
  const [opened, open] = useState<Opened | null>(null)
  return (
    <div className={css.halves}>
      <div>
        <Places info={info} below={below} onOpen={behind && ((place) => open({ ...at, info: behind, place }))} />
      </div>
      <div>
        <Trend info={info} place={at.place} to={at.to} onOpen={behind && ((month) => open({ info: behind, place: at.place, ...month }))} />
      </div>
      {opened && <Records info={opened.info} asked={{ place: opened.place, from: opened.from, to: opened.to }} onClose={() => open(null)} />}
    </div>
  )
}
