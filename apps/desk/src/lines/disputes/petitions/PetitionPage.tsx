import type { PetitionState, PetitionStep } from '@balian/contract/petition-rules'
import { petitionPage } from '@balian/contract/petitions'
import { CanButton } from '@balian/ui/can-button'
import { Deadline } from '@balian/ui/deadline'
import { Facts } from '@balian/ui/facts'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Dropdown, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useRead } from '../../../data/index.ts'
import { Broken } from '../../../frame/Broken.tsx'
import { paths } from '../../../paths.ts'
import { useWords } from '../../../words/use-words.ts'
import css from '../dispute-page.module.css'
import { gravely } from '../next-steps.ts'
import { HistoryPart } from '../parts/HistoryPart.tsx'
import { PartiesPart } from '../parts/PartiesPart.tsx'
import { SidePart } from '../parts/SidePart.tsx'
import { StepDrawer } from '../steps/StepDrawer.tsx'
import { type Page, petitionForms, usualPetitionSteps } from './forms.ts'
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
    <PageFrame up={<Link to={paths.petitions}>{t('petitions.title')}</Link>} title={head.title} note={note} acts={<Acts page={page} onStep={setStep} />}>
      <div className={css.columns}>
        <div>
          <Matter page={page} />
          <PartiesPart page={page} />
          <HistoryPart page={page} module="petitions" />
        </div>
        <div>
          <SidePart page={page} />
        </div>
      </div>
      {step && <StepDrawer module="petitions" step={step} form={petitionForms[step]!} page={page} onClose={() => setStep(null)} />}
    </PageFrame>
  )
}

function Acts({ page, onStep }: { readonly page: Page; readonly onStep: (step: PetitionStep) => void }) {
  const { t } = useWords()
  const open = usualPetitionSteps.filter((step) => page.can[step] === true)
  const more = [...open.slice(3), ...sideSteps.filter((step) => page.can[step] === true)]
  return (
    <>
      {open.slice(0, 3).map((step, i) => (
        <CanButton
          key={step}
          can={page.can[step]}
          type={i === 0 ? 'primary' : 'default'}
          danger={i > 0 && gravely.includes(step as never)}
          onClick={() => onStep(step)}
        >
          {t(`petitions.step.${step}`)}
        </CanButton>
      ))}
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{ items: more.map((step) => ({ key: step, label: t(`petitions.step.${step}`) })), onClick: ({ key }) => onStep(key as PetitionStep) }}
        >
          <Button>{t('disputes.more')}</Button>
        </Dropdown>
      )}
    </>
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
