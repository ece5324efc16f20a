import type { DisputeState, DisputeStep } from '@balian/contract/dispute-rules'
import { rateDispute } from '@balian/contract/dispute-work'
import { disputePage } from '@balian/contract/disputes'
import { Deadline } from '@balian/ui/deadline'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import css from '../../cases/case-page.module.css'
import { HistoryPart } from '../../cases/HistoryPart.tsx'
import { NextSteps } from '../../cases/NextSteps.tsx'
import { PartiesPart } from '../../cases/PartiesPart.tsx'
import { SidePart } from '../../cases/SidePart.tsx'
import { Stations } from '../../cases/Stations.tsx'
import { useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { CarryOn } from '../../intake/CarryOn.tsx'
import { RatingPart } from '../../matters/RatingPart.tsx'
import { paths } from '../../paths.ts'
import { useWords } from '../../words/use-words.ts'
import { gravely, sideSteps, usualSteps } from './next-steps.ts'
import { AgreementPart } from './parts/AgreementPart.tsx'
import { FilePart } from './parts/FilePart.tsx'
import { MatterPart, type Page } from './parts/MatterPart.tsx'
import { SessionsPart, VisitsPart } from './parts/RecordsPart.tsx'
import { standsOf } from './stations.ts'
import { hasForm, Step } from './steps/Step.tsx'
import { stateTones, stepTones } from './tones.ts'

/** One dispute: where it stands, what comes next, and the whole file beneath. */
export function Component() {
  const { id = '' } = useParams()
  const { t } = useWords()
  const { data: page, error, refetch } = useRead(disputePage, { id })
  const [step, setStep] = useState<DisputeStep | null>(null)
  if (!page) return error ? <Broken error={error} retry={() => void refetch()} /> : <Skeleton active paragraph={{ rows: 10 }} />
  const state = page.head.state as DisputeState
  const { head, dispute } = page
  const way = standsOf(state, dispute.outcome).map(({ station, stand }) => ({
    key: station,
    stand,
    word: stand === 'here' ? t(`disputes.state.${state}`) : t(`disputes.station.${station}`),
  }))
  return (
    <PageFrame
      up={<Link to={paths.disputes}>{t('disputes.title')}</Link>}
      title={head.title}
      note={
        <>
          <StatusTag tone={stateTones[state]}>{t(`disputes.state.${state}`)}</StatusTag> {head.number ?? t('disputes.noNumber')} · {head.placeName}
          {dispute.severity !== 'ordinary' && <> · {t(`disputes.severity.${dispute.severity}`)}</>}
          {dispute.closedDoors && <> · {t('disputes.closedDoors')}</>}
          {head.nextDue && head.closedAt === null && (
            <>
              {' '}
              <Deadline day={head.nextDue} />
            </>
          )}
        </>
      }
      acts={<CarryOn page={page} module="disputes" words={dispute.brief} />}
    >
      <div className={css.top}>
        <Stations way={way} />
        <Next page={page} onStep={setStep} />
        {dispute.mayEscalate && head.closedAt === null && <p className={css.warning}>{t('disputes.mayEscalateText')}</p>}
      </div>
      <div className={css.columns}>
        <div>
          <MatterPart page={page} />
          <PartiesPart page={page} module="disputes" />
          <SessionsPart page={page} />
          <AgreementPart page={page} />
          <VisitsPart page={page} />
          <HistoryPart page={page} module="disputes" tones={stepTones} />
        </div>
        <div>
          <SidePart page={page} module="disputes" />
          <FilePart page={page} />
          <RatingPart module="disputes" route={rateDispute} page={page} />
        </div>
      </div>
      {step && <Step step={step} page={page} onClose={() => setStep(null)} />}
    </PageFrame>
  )
}

/** What comes next of that which has a form. */
function Next({ page, onStep }: { readonly page: Page; readonly onStep: (step: DisputeStep) => void }) {
  const usual = usualSteps[page.head.state as DisputeState].filter(hasForm)
  const aside = sideSteps.filter(hasForm)
  return <NextSteps page={page} module="disputes" usual={usual} aside={aside} grave={gravely} onStep={(step) => onStep(step as DisputeStep)} />
}
