import { purposes } from '@balian/contract/purposes'
import { type HelpPage, helpPage, printPlan } from '@balian/contract/reintegration'
import { CanButton } from '@balian/ui/can-button'
import { Deadline } from '@balian/ui/deadline'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Alert, AutoComplete, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { useDownload, useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { paths } from '../../paths.ts'
import { useWords } from '../../words/use-words.ts'
import { dayText } from './day.ts'
import { Facts } from './Facts.tsx'
import type { Row, Step } from './forms.ts'
import { HelpDrawer } from './HelpDrawer.tsx'
import { helpTones } from './HelpFiles.tsx'
import css from './help.module.css'
import { Assessments, Events, Openings, Plan, Team, Visits } from './People.tsx'
import { saidFor, sayFor } from './purpose.ts'
import { Children, Jobs, Loans, Stays } from './Support.tsx'

/** A help file: first why it is opened, then all that stands in it. */
export function Component() {
  const { id = '' } = useParams()
  const [purpose, setPurpose] = useState(() => saidFor(id))
  const say = (why: string) => {
    sayFor(id, why)
    setPurpose(why)
  }
  return purpose === null ? <Gate onSaid={say} /> : <Opened key={id} id={id} purpose={purpose} />
}

/** Asks why the file is opened: the person will read it. */
function Gate({ onSaid }: { readonly onSaid: (purpose: string) => void }) {
  const { t, language } = useWords()
  const usual = (['visit', 'matter', 'supervision', 'contact'] as const).map((key) => ({ value: purposes[key][language], key }))
  const [why, setWhy] = useState(usual[0]!.value)
  const said = usual.find((one) => one.value === why.trim())?.key ?? why.trim()
  return (
    <PageFrame up={<Link to={paths.helpFiles}>{t('reintegration.files')}</Link>} title={t('reintegration.why')}>
      <form
        className={css.gate}
        onSubmit={(event) => {
          event.preventDefault()
          if (said.length >= 2) onSaid(said)
        }}
      >
        <p>{t('reintegration.whyText')}</p>
        <AutoComplete aria-label={t('reintegration.why')} value={why} onChange={setWhy} options={usual.map(({ value }) => ({ value }))} maxLength={200} />
        <Button type="primary" htmlType="submit" disabled={said.length < 2}>
          {t('reintegration.openIt')}
        </Button>
      </form>
    </PageFrame>
  )
}

/** What a part of the page asks for: a form about a row, or about a new one. */
export type Ask = (step: Step, of?: Row) => void

function Opened({ id, purpose }: { readonly id: string; readonly purpose: string }) {
  const { t } = useWords()
  const go = useNavigate()
  const { data: page, error, refetch } = useRead(helpPage, { id, purpose })
  const [open, setOpen] = useState<{ step: Step; of?: Row | undefined } | null>(null)
  if (!page) return error ? <Broken error={error} retry={() => void refetch()} /> : <Skeleton active paragraph={{ rows: 8 }} />
  const { head } = page
  const ask: Ask = (step, of) => setOpen({ step, of })
  const note = (
    <>
      <StatusTag tone={helpTones[head.state]}>{t(`reintegration.state.${head.state}`)}</StatusTag> {head.placeName}{' '}
      {head.nextVisit && <Deadline day={head.nextVisit} />}
    </>
  )
  const done = (file: string) => {
    if (file === id) return
    sayFor(file, purpose)
    void go(paths.helpFile(file))
  }
  return (
    <PageFrame
      up={<Link to={paths.helpFiles}>{t('reintegration.files')}</Link>}
      title={head.personName || t('reintegration.wiped')}
      note={note}
      acts={<Acts page={page} purpose={purpose} ask={ask} />}
    >
      <Notes page={page} />
      <div className={css.columns}>
        <div>
          <Facts page={page} ask={ask} />
          <Team page={page} ask={ask} />
          <Plan page={page} ask={ask} />
          <Visits page={page} />
          <Assessments page={page} ask={ask} />
        </div>
        <div>
          <Loans page={page} ask={ask} />
          <Jobs page={page} ask={ask} />
          <Stays page={page} ask={ask} />
          <Children page={page} ask={ask} />
          <Events page={page} />
          <Openings page={page} />
        </div>
      </div>
      {open && <HelpDrawer step={open.step} of={open.of} page={page} onDone={done} onClose={() => setOpen(null)} />}
    </PageFrame>
  )
}

/** Steps that end something or pass it on, in the order in which they come. */
const further: readonly Step[] = ['handOn', 'takeBack', 'sendBack', 'takeOver', 'close']

function Acts({ page, purpose, ask }: { readonly page: HelpPage; readonly purpose: string; readonly ask: Ask }) {
  const { t } = useWords()
  const download = useDownload()
  const { head, can } = page
  return (
    <>
      <Button onClick={() => void download(printPlan, { id: head.id, purpose })}>{t('reintegration.print')}</Button>
      {further
        .filter((step) => can[step] === true)
        .map((step) => (
          <Button key={step} danger={step === 'close'} type={step === 'takeOver' ? 'primary' : 'default'} onClick={() => ask(step)}>
            {t(`verb.reintegration.${step}`)}
          </Button>
        ))}
      {head.state === 'forming' && (
        <CanButton can={page.missing.length > 0 ? undefined : can.start} type="primary" onClick={() => ask('start')}>
          {t('verb.reintegration.start')}
        </CanButton>
      )}
      {head.state === 'helping' && (
        <CanButton can={can.visit} type="primary" onClick={() => ask('visit')}>
          {t('verb.reintegration.visit')}
        </CanButton>
      )}
    </>
  )
}

/** What must be known before anything is done: what is lacking, and where the file is going. */
function Notes({ page }: { readonly page: HelpPage }) {
  const { t, language } = useWords()
  const { head, missing, sentBack } = page
  const comma = t('reintegration.comma')
  const told = [
    missing.length > 0 && t('reintegration.missing', { what: missing.map((one) => t(`reintegration.missing.${one}`)).join(comma) }),
    head.state !== 'handing-on' && head.moved !== null && t('reintegration.movedTo', { place: head.moved }),
    head.state === 'handing-on' && t('reintegration.offeredTo', { place: head.handedTo ?? '' }),
    sentBack !== null && t('reintegration.sentBackText', { note: sentBack }),
    head.closedOn !== null &&
      t('reintegration.closedText', { day: dayText(head.closedOn, language), until: dayText(head.keepUntil ?? head.closedOn, language) }),
  ].filter((one): one is string => one !== false)
  if (told.length === 0) return null
  return (
    <div className={css.notes}>
      {told.map((text) => (
        <Alert key={text} showIcon type={head.closedOn ? 'info' : 'warning'} title={text} />
      ))}
    </div>
  )
}
