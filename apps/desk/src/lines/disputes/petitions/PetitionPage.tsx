import type { PetitionState, PetitionStep } from '@balian/contract/petition-rules'
import { petitionPage, ratePetition } from '@balian/contract/petitions'
import { Deadline } from '@balian/ui/deadline'
import { Facts } from '@balian/ui/facts'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import css from '../../../cases/case-page.module.css'
import { HistoryPart } from '../../../cases/HistoryPart.tsx'
import { NextSteps } from '../../../cases/NextSteps.tsx'
import { PartiesPart } from '../../../cases/PartiesPart.tsx'
import { SidePart } from '../../../cases/SidePart.tsx'
import { StepDrawer } from '../../../cases/steps/StepDrawer.tsx'
import { useRead } from '../../../data/index.ts'
import { Broken } from '../../../frame/Broken.tsx'
import { CarryOn } from '../../../intake/CarryOn.tsx'
import { RatingPart } from '../../../matters/RatingPart.tsx'
import { paths } from '../../../paths.ts'
import { useWords } from '../../../words/use-words.ts'
import { gravePetitionSteps, type Page, petitionForms, usualPetitionSteps } from './forms.ts'
import { petitionTones } from './PetitionList.tsx'

const sideSteps: readonly PetitionStep[] = ['assign', 'link', 'remark', 'extend']

/** One petition: where it stands within its limits, what comes next, and what it says. */
export function Component() {
  const { id = '' } = useParams()
  const { t } = useWords()
  const { data: page, error, refetch } = useRead(petitionPage, { id })
  const [step, setStep] = useState<PetitionStep | null>(null)
  if (!page) return error ? <Broken error={error} retry={() => void refetch()} /> : <Skeleton active paragraph={{ rows: 8 }} />
  const { head } = page
  const note = (
    <>
      <StatusTag tone={petitionTones[head.state as PetitionState]}>{t(`petitions.state.${head.state}`)}</StatusTag> {head.number} · {head.placeName}{' '}
      {head.nextDue && head.closedAt === null && <Deadline day={head.nextDue} />}
    </>
  )
  return (
    <PageFrame
      up={<Link to={paths.petitions}>{t('petitions.title')}</Link>}
      title={head.title}
      note={note}
      acts={<CarryOn page={page} module="petitions" words={page.petition.brief} />}
    >
      <div className={css.top}>
        <NextSteps
          page={page}
          module="petitions"
          usual={usualPetitionSteps}
          aside={sideSteps}
          grave={gravePetitionSteps}
          onStep={(one) => setStep(one as PetitionStep)}
        />
      </div>
      <div className={css.columns}>
        <div>
          <Matter page={page} />
          <PartiesPart page={page} module="petitions" />
          <HistoryPart page={page} module="petitions" />
        </div>
        <div>
          <SidePart page={page} module="petitions" />
          <RatingPart module="petitions" route={ratePetition} page={page} />
        </div>
      </div>
      {step && (
        <StepDrawer
          module="petitions"
          step={step}
          form={petitionForms[step]!}
          page={page}
          grave={gravePetitionSteps.includes(step)}
          onClose={() => setStep(null)}
        />
      )}
    </PageFrame>
  )
}

function Matter({ page }: { readonly page: Page }) {
  const { t } = useWords()
  const { petition } = page
  return (
    <Section title={t('petitions.matter')}>
      <p className={css.brief}>{petition.brief}</p>
      <Facts
        items={[
          petition.request !== '' && { name: t('petitions.request'), value: petition.request, wide: true },
          { name: t('petitions.channel'), value: t(`petitions.channel.${petition.channel}`) },
          { name: t('petitions.received'), value: <When at={petition.receivedOn} /> },
          { name: t('petitions.people'), value: petition.peopleCount },
          { name: t('disputes.matter.desk'), value: page.head.deskName },
          petition.answer !== null && { name: t('petitions.answer'), value: petition.answer, wide: true },
          petition.answeredOn !== null && { name: t('petitions.answered'), value: <When at={petition.answeredOn} /> },
          petition.reviewUntil !== null && { name: t('petitions.reviewUntil'), value: <When at={petition.reviewUntil} /> },
        ]}
      />
    </Section>
  )
}
