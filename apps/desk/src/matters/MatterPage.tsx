import type { TimelineStep } from '@balian/contract/cases'
import { handedOnState, type MatterPage as Page } from '@balian/contract/matters'
import { itemColumn } from '@balian/contract/record-class'
import { Deadline } from '@balian/ui/deadline'
import { Facts } from '@balian/ui/facts'
import { FileButton } from '@balian/ui/file-button'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag, type Tone } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Skeleton } from 'antd'
import { Suspense, useState } from 'react'
import { Link, useParams } from 'react-router'
import css from '../cases/case-page.module.css'
import { HistoryPart } from '../cases/HistoryPart.tsx'
import { NextSteps } from '../cases/NextSteps.tsx'
import { PartiesPart } from '../cases/PartiesPart.tsx'
import { SidePart } from '../cases/SidePart.tsx'
import { Stations } from '../cases/Stations.tsx'
import { useDownload, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { CarryOn } from '../intake/CarryOn.tsx'
import { sayValue } from '../items/said.ts'
import { WhyName } from '../rights/Why.tsx'
import { useWords } from '../words/use-words.ts'
import type { Shown } from './declared.tsx'
import { MatterStep } from './MatterStep.tsx'
import { PapersPart } from './PapersPart.tsx'
import { RatingPart } from './RatingPart.tsx'
import { asideSteps, graveSteps, usualSteps } from './steps.ts'
import { wayOf } from './way.ts'

interface PartProps {
  readonly shown: Shown
  readonly page: Page
}

/** One matter of a declared kind: where it stands, what comes next, and the whole file beneath. */
export function MatterPage({ shown }: { readonly shown: Shown }) {
  const { kind, routes, panel: Panel } = shown
  const { id = '' } = useParams()
  const { t, language } = useWords()
  const { data: page, error, refetch } = useRead(routes.page, { id })
  const [step, setStep] = useState<string | null>(null)
  const download = useDownload()
  if (!page) return error ? <Broken error={error} retry={() => void refetch()} /> : <Skeleton active paragraph={{ rows: 10 }} />
  const way = wayOf(kind, page, (state) => t(`${kind.module}.state.${state}`))
  const telling = { module: kind.module, page }
  return (
    <PageFrame
      up={<Link to={kind.path}>{kind[language]}</Link>}
      title={page.head.title}
      note={<Note shown={shown} page={page} />}
      acts={
        <>
          <CarryOn page={page} module={kind.module} words={wordsOf(kind, page)} />
          <FileButton onFetch={() => download(routes.sheet, { id })}>{kind.sheet?.[language] ?? t('matters.sheet')}</FileButton>
          {kind.sheet && <FileButton onFetch={() => download(routes.sheet, { id, format: 'docx' })}>Word</FileButton>}
        </>
      }
    >
      <div className={css.top}>
        {way.length > 0 && <Stations way={way} />}
        <NextSteps
          {...telling}
          usual={usualSteps(shown)}
          aside={asideSteps(shown)}
          grave={graveSteps(shown)}
          hint={(one) => (one === 'reopen' ? t('matters.over') : kind.steps[one]?.help?.[language])}
          onStep={setStep}
        />
      </div>
      <div className={css.columns}>
        <div>
          <About shown={shown} page={page} />
          {Panel && (
            <Suspense fallback={<Skeleton active />}>
              <Panel id={id} page={page} refetch={() => void refetch()} />
            </Suspense>
          )}
          <PartiesPart {...telling} />
          <HistoryPart {...telling} tones={tonesOf(shown)} tell={(one) => tellStep(shown, one, language)} />
        </div>
        <div>
          <SidePart {...telling} />
          <PapersPart shown={shown} page={page} />
          <RatingPart module={kind.module} route={routes.rate} page={page} />
        </div>
      </div>
      {step && <MatterStep shown={shown} step={step} page={page} onClose={() => setStep(null)} />}
    </PageFrame>
  )
}

function Note({ shown: { kind }, page: { head } }: PartProps) {
  const { t, language } = useWords()
  const state = kind.states[head.state] ?? handedOnState
  return (
    <>
      <StatusTag tone={state.tone}>{state[language]}</StatusTag> {head.number ?? t('matters.noNumber')} · {head.placeName}
      {head.nextDue && head.closedAt === null && (
        <>
          {' '}
          <Deadline day={head.nextDue} />
        </>
      )}
    </>
  )
}

/** Whether something stands in it; an empty text is nothing told. */
const isTold = (value: unknown): boolean => value !== null && value !== undefined && value !== ''

function About({ shown: { kind }, page }: PartProps) {
  const { t, language } = useWords()
  const { head, values } = page
  // What only a later step fills is shown once it is there.
  const items = kind.items.filter((item) => !kind.later?.includes(item.name) || isTold(values[item.name]))
  return (
    <Section title={t('matters.part.about')}>
      <Facts
        items={[
          ...items.map((item) => ({
            name: <WhyName record={kind.table} column={itemColumn(item)} name={item[language]} />,
            value: item.kind === 'day' && values[item.name] ? <When at={String(values[item.name])} /> : sayValue(item, page, language),
            wide: item.kind === 'long',
          })),
          { name: t('matters.desk'), value: head.deskName },
          { name: t('matters.openedBy'), value: head.openedBy },
          { name: t('matters.opened'), value: <When at={head.openedAt} /> },
        ]}
      />
    </Section>
  )
}

/** What was told at length, for what goes on from it. */
const wordsOf = (kind: Shown['kind'], { values }: Page): string =>
  kind.items
    .filter((item) => item.kind === 'long' && values[item.name])
    .map((item) => String(values[item.name]))
    .slice(0, 1)
    .join('')

/** A step is as good or bad as the state that it leads to. */
function tonesOf({ kind }: Shown): Readonly<Record<string, Tone>> {
  return Object.fromEntries(
    Object.entries(kind.steps).flatMap(([name, step]) => {
      const tone = step.to === undefined || step.to === 'before' ? undefined : kind.states[step.to]?.tone
      return tone ? [[name, tone === 'info' || tone === 'plain' ? 'active' : tone] as const] : []
    }),
  )
}

/** What was told with a step, item by item. */
function tellStep({ kind }: Shown, { step, data }: TimelineStep, language: 'zh' | 'en'): string {
  const told = (data.values ?? data) as Readonly<Record<string, never>>
  const shown = (data.shown ?? {}) as Readonly<Record<string, string>>
  const items = step === 'amend' || step === 'open' ? [] : (kind.steps[step]?.items ?? [])
  return items
    .map((item) => [item[language], sayValue(item, { values: told, shown }, language)] as const)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}${language === 'zh' ? '：' : ': '}${value}`)
    .join('\n')
}
