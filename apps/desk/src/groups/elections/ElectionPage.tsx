import {
  answerObjection,
  closeVoting,
  electionPage,
  electionPrint,
  electionRoll,
  enterCount,
  handPaper,
  installElected,
  objectElection,
  startVoting,
  withdrawElection,
} from '@balian/contract/elections'
import type { Reply } from '@balian/contract/route'
import { CanButton } from '@balian/ui/can-button'
import { Facts } from '@balian/ui/facts'
import { FileButton } from '@balian/ui/file-button'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Form, Input, Progress } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { EnterCount } from '../../ballots/EnterCount.tsx'
import { Objections } from '../../ballots/Objections.tsx'
import { possible } from '../../ballots/possible.ts'
import { Roll } from '../../ballots/Roll.tsx'
import { useDownload, useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { CommandForm } from '../../frame/CommandForm.tsx'
import { paths } from '../../paths.ts'
import { useMay } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import css from '../groups.module.css'
import { Ballot } from './Ballot.tsx'
import { electionTones } from './Elections.tsx'
import { Nominees } from './Nominees.tsx'

export type Election = Reply<typeof electionPage>
type Asked = 'startVoting' | 'closeVoting' | 'enterCount' | 'install' | 'withdraw'

/** An election: who stands, the own vote, the count, the result. */
export function Component() {
  const { t } = useWords()
  const { id = '' } = useParams()
  const may = useMay()
  const [asked, ask] = useState<Asked | null>(null)
  const { data: election, error, refetch } = useRead(electionPage, { id })
  if (error && !election) return <Broken error={error} retry={() => void refetch()} />
  if (!election) return null
  const act = (verb: Asked, word: string, main = true) => (
    <CanButton key={verb} type={main ? 'primary' : 'default'} can={possible(election.can[verb])} onClick={() => ask(verb)}>
      {t(word)}
    </CanButton>
  )
  const acts = (
    <>
      <Papers election={election} />
      {act('withdraw', 'elections.withdraw', false)}
      {act('startVoting', 'elections.startVoting')}
      {act('closeVoting', 'elections.closeVoting')}
      {act('enterCount', 'elections.count')}
      {act('install', 'elections.install')}
    </>
  )
  return (
    <PageFrame
      title={t(`elections.is.${election.kind}`)}
      up={<Link to={`${paths.group(election.group)}?tab=elections`}>{election.groupName}</Link>}
      note={<StatusTag tone={electionTones[election.state]}>{t(`elections.is.${election.state}`)}</StatusTag>}
      acts={acts}
    >
      <div className={css.columns}>
        <div>
          {election.can.vote !== undefined && election.state === 'voting' && <Ballot election={election} />}
          <Nominees election={election} />
          {(election.state === 'objections' || election.objections.length > 0) && (
            <Objections
              id={election.id}
              can={election.can}
              until={election.state === 'objections' ? election.objectionsUntil : null}
              objections={election.objections}
              routes={{ object: objectElection, answer: answerObjection }}
            />
          )}
          {may(electionRoll.name) && election.turnout.size > 0 && <Roll id={election.id} can={election.can} routes={{ roll: electionRoll, hand: handPaper }} />}
        </div>
        <div>
          <Turnout election={election} />
          <Terms election={election} />
        </div>
      </div>
      {asked === 'enterCount' ? (
        <EnterCount id={election.id} hands={election.method === 'hands'} choices={choicesOf(election, t)} route={enterCount} onClose={() => ask(null)} />
      ) : (
        asked && <Step election={election} step={asked} onClose={() => ask(null)} />
      )}
    </PageFrame>
  )
}

const choicesOf = (election: Election, t: (key: string) => string) =>
  election.kind === 'recall'
    ? ['for', 'against'].map((one) => ({ key: one, name: t(`elections.is.${one}`) }))
    : election.nominees.filter((one) => !one.stoodDown).map((one) => ({ key: one.id, name: one.name }))

function Papers({ election }: { readonly election: Election }) {
  const { t } = useWords()
  const fetchFile = useDownload()
  const paper = (kind: 'notice' | 'ballots' | 'result') => (
    <FileButton key={kind} onFetch={() => fetchFile(electionPrint, { id: election.id, paper: kind })}>
      {t(`elections.print${kind[0]!.toUpperCase()}${kind.slice(1)}`)}
    </FileButton>
  )
  if (election.state === 'withdrawn') return null
  return (
    <>
      {election.outcome === null && paper('notice')}
      {election.state === 'voting' && election.method === 'ballot' && paper('ballots')}
      {election.outcome !== null && paper('result')}
    </>
  )
}

function Turnout({ election }: { readonly election: Election }) {
  const { t } = useWords()
  const { size, own, papers } = election.turnout
  if (size === 0) return null
  const share = Math.round(((own + papers) / size) * 100)
  return (
    <Section title={t('elections.turnout')}>
      {election.method === 'ballot' && <Progress percent={share} aria-label={t('elections.turnout')} status="normal" />}
      <p>{t('elections.turnoutText', { size, own, papers })}</p>
      {election.counts.length > 0 && <p>{t('elections.countedBy', { names: election.counts.map((one) => one.name).join('、') })}</p>}
      {election.method === 'ballot' && <p className={css.small}>{t('elections.secret')}</p>}
    </Section>
  )
}

function Terms({ election }: { readonly election: Election }) {
  const { t } = useWords()
  const lead = election.kind === 'lead'
  return (
    <Section title={t('elections.title')}>
      <Facts
        items={[
          { name: t('elections.method'), value: t(`elections.is.${election.method}`) },
          { name: t('elections.voteOn'), value: <When at={election.voteOn} dayOnly /> },
          { name: t('elections.votePlace'), value: election.votePlace },
          !lead && { name: t('elections.recalled'), value: election.recalled },
          lead && { name: t('elections.seats'), value: election.seats },
          lead && { name: t('elections.tieRule'), value: t(`elections.is.${election.tie}`) },
          lead && { name: t('elections.replaces'), value: t(election.replaces ? 'elections.yes' : 'elections.no') },
          lead && { name: t('elections.toDay'), value: election.toDay ? <When at={election.toDay} dayOnly /> : t('elections.withoutEnd') },
          election.why !== '' && { name: t('elections.why'), value: election.why, wide: true },
          election.note !== '' && { name: t('elections.outcome'), value: election.note, wide: true },
        ]}
      />
    </Section>
  )
}

const steps = {
  startVoting: { route: startVoting, done: 'elections.started', note: 'elections.startText' },
  closeVoting: { route: closeVoting, done: 'elections.closed', note: 'elections.closeText' },
  install: { route: installElected, done: 'elections.installed', note: 'elections.installText' },
  withdraw: { route: withdrawElection, done: 'elections.withdrawn', note: null },
} as const

function Step({ election, step, onClose }: { readonly election: Election; readonly step: keyof typeof steps; readonly onClose: () => void }) {
  const { t } = useWords()
  const { route, done, note } = steps[step]
  return (
    <CommandForm
      title={t(`elections.${step}`)}
      ok={t(`elections.${step}`)}
      danger={step === 'withdraw'}
      note={note && t(note)}
      route={route as typeof withdrawElection}
      done={done}
      also={['groups']}
      input={({ why }: { why?: string }) => ({ id: election.id, version: election.version, ...(why ? { why } : {}) }) as never}
      onClose={onClose}
    >
      {step === 'withdraw' && (
        <Form.Item name="why" label={t('elections.why')} rules={[{ required: true, message: t('elections.needed') }]}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
        </Form.Item>
      )}
    </CommandForm>
  )
}
