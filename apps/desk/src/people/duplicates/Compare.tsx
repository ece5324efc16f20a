import { duplicateDifferent, duplicateMerge, duplicateOpen, duplicateUnmerge } from '@balian/contract/duplicates'
import { registerFields } from '@balian/contract/register-fields'
import type { Reply } from '@balian/contract/route'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { type Pair, SideBySide } from '@balian/ui/side-by-side'
import { StatusTag } from '@balian/ui/status-tag'
import { whenText } from '@balian/ui/when'
import { Button, Checkbox, Input, Radio, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useCommand, useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { paths } from '../../paths.ts'
import { useWords } from '../../words/use-words.ts'
import css from './compare.module.css'

type Pairing = Reply<typeof duplicateOpen>

/** Two e-files side by side: one person or two? */
export function Component() {
  const { id = '' } = useParams()
  const found = useRead(duplicateOpen, { id }, { fresh: 600 })
  if (found.error) return <Broken error={found.error} retry={() => void found.refetch()} />
  if (!found.data) return <Skeleton active />
  return <Comparing key={found.data.state} pair={found.data} />
}

const tones = { open: 'warn', merged: 'good', different: 'plain' } as const
/** What cannot be taken over by a merge: where somebody lives and in which household is a move. */
const fixed = new Set(['place', 'householdNumber', 'relation'])

function Comparing({ pair }: { readonly pair: Pairing }) {
  const { t } = useWords()
  const [kept, setKept] = useState(pair.a.made <= pair.b.made ? pair.a.id : pair.b.id)
  const [keptSide, other] = kept === pair.a.id ? [pair.a, pair.b] : [pair.b, pair.a]
  const missing = pair.differ.filter((key) => !fixed.has(key) && !keptSide.values[key] && other.values[key])
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({})
  const takes = (key: string) => chosen[key] ?? missing.includes(key)
  const [all, setAll] = useState(false)
  const open = pair.state === 'open'
  const choice = (key: string) =>
    open && pair.differ.includes(key) && !fixed.has(key) ? (
      <Checkbox checked={takes(key)} onChange={(event) => setChosen({ ...chosen, [key]: event.target.checked })}>
        <span className={css.take}>{t('duplicates.take')}</span>
      </Checkbox>
    ) : undefined
  const items = registerFields
    .filter((field) => (all ? pair.a.values[field.key] || pair.b.values[field.key] : pair.differ.includes(field.key)))
    .map((field): Pair => {
      const same = !pair.differ.includes(field.key)
      return { name: t(`person.${field.key}`), left: pair.a.values[field.key], right: pair.b.values[field.key], same, choice: choice(field.key) }
    })
  const head = (side: Pairing['a']) => <SideHead side={side} pair={pair} kept={kept} onKeep={() => setKept(side.id)} />
  return (
    <PageFrame
      up={<Link to={paths.duplicates}>{t('duplicates.title')}</Link>}
      title={pair.a.name === pair.b.name ? pair.a.name : `${pair.a.name} · ${pair.b.name}`}
      note={
        <>
          {pair.reasons.map((reason) => t(`duplicates.reason.${reason}`)).join(' · ')}{' '}
          <StatusTag tone={tones[pair.state]}>{t(`duplicates.state.${pair.state}`)}</StatusTag>
        </>
      }
    >
      <Section
        title={t('people.basic')}
        acts={
          <Checkbox checked={!all} onChange={(event) => setAll(!event.target.checked)}>
            {t('duplicates.onlyDifferent')}
          </Checkbox>
        }
      >
        <SideBySide label={t('duplicates.compare')} left={head(pair.a)} right={head(pair.b)} items={items} />
      </Section>
      <Decide pair={pair} kept={kept} name={keptSide.name} take={pair.differ.filter((key) => !fixed.has(key) && takes(key))} />
    </PageFrame>
  )
}

interface HeadProps {
  readonly side: Pairing['a']
  readonly pair: Pairing
  readonly kept: string
  readonly onKeep: () => void
}

function SideHead({ side, pair, kept, onKeep }: HeadProps) {
  const { t, language } = useWords()
  const day = (at: string) => whenText(at, language === 'en' ? 'en-GB' : 'zh-CN', true)
  return (
    <div className={css.head}>
      <Link to={paths.person(side.id)}>{side.name}</Link>
      <small>
        {side.placeName} · {t('duplicates.made')} {day(side.made)}
        {side.changed && ` · ${t('duplicates.changed')} ${day(side.changed)}`}
      </small>
      {pair.state === 'open' && (
        <Radio checked={kept === side.id} onChange={onKeep}>
          {t('duplicates.keep')}
        </Radio>
      )}
      {pair.merge && (
        <StatusTag tone={pair.merge.kept === side.id ? 'good' : 'plain'}>{t(pair.merge.kept === side.id ? 'duplicates.kept' : 'duplicates.gone')}</StatusTag>
      )}
    </div>
  )
}

function Decide({ pair, kept, name, take }: { readonly pair: Pairing; readonly kept: string; readonly name: string; readonly take: string[] }) {
  const { t } = useWords()
  const [note, setNote] = useState('')
  const also = ['people', 'households']
  const merge = useCommand(duplicateMerge, { done: 'duplicates.merged', also })
  const different = useCommand(duplicateDifferent, { done: 'duplicates.differentDone' })
  const unmerge = useCommand(duplicateUnmerge, { done: 'duplicates.unmerged', also })
  const words = { id: pair.id, note: note.trim() }
  if (pair.state === 'different') return null
  return (
    <div className={css.decide}>
      {pair.state === 'open' && <p>{t('duplicates.mergeText', { name })}</p>}
      <Input
        value={note}
        maxLength={200}
        placeholder={t('duplicates.note')}
        aria-label={t('duplicates.note')}
        onChange={(event) => setNote(event.target.value)}
      />
      {pair.state === 'open' ? (
        <>
          <Button type="primary" loading={merge.busy} onClick={() => void merge.run({ ...words, kept, take })}>
            {t('duplicates.merge')}
          </Button>
          <Button loading={different.busy} onClick={() => void different.run(words)}>
            {t('duplicates.different')}
          </Button>
        </>
      ) : (
        <Button loading={unmerge.busy} onClick={() => void unmerge.run(words)}>
          {t('duplicates.unmerge')}
        </Button>
      )}
    </div>
  )
}
