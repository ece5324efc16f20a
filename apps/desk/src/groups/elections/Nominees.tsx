import { drawLot, nominate, standDown } from '@balian/contract/elections'
import { groupMembers, leaderOrigins } from '@balian/contract/groups'
import { newId } from '@balian/contract/ids'
import { CanButton } from '@balian/ui/can-button'
import { Empty } from '@balian/ui/empty'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Button, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { possible } from '../../ballots/possible.ts'
import { useCommand, useRead } from '../../data/index.ts'
import { CommandForm } from '../../frame/CommandForm.tsx'
import { useMay, useMe } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import css from '../groups.module.css'
import type { Election } from './ElectionPage.tsx'

/** Who stands and, once it is counted, with how many votes. */
export function Nominees({ election }: { readonly election: Election }) {
  const { t } = useWords()
  const me = useMe()
  const may = useMay()
  const [naming, name] = useState<'own' | 'member' | null>(null)
  const [drawing, draw] = useState(false)
  const officer = me.posts.length > 0
  const stands = election.nominees.some((one) => one.person === me.person && !one.stoodDown)
  const can = possible(election.can.nominate)
  const acts = (
    <>
      {me.person && !officer && !stands && (
        <CanButton size="small" can={can} onClick={() => name('own')}>
          {t('elections.standMyself')}
        </CanButton>
      )}
      {may(groupMembers.name) && (
        <CanButton size="small" type="primary" can={can} onClick={() => name('member')}>
          {t('elections.nominate')}
        </CanButton>
      )}
      <CanButton size="small" type="primary" can={possible(election.can.drawLot)} onClick={() => draw(true)}>
        {t('elections.drawLot')}
      </CanButton>
    </>
  )
  return (
    <Section title={t(election.kind === 'lead' ? 'elections.nominees' : 'elections.outcome')} acts={acts}>
      {election.outcome && election.outcome !== 'won' && <p>{t(`elections.is.${election.outcome}`)}</p>}
      {election.kind === 'recall' ? <Recalled election={election} /> : <Standing election={election} />}
      {election.tally && (
        <p className={css.small}>
          {t('elections.is.blank')} {election.tally.blank} · {t('elections.invalid')} {election.tally.invalid}
        </p>
      )}
      {naming && <Nominate election={election} own={naming === 'own'} onClose={() => name(null)} />}
      {drawing && <DrawLot election={election} onClose={() => draw(false)} />}
    </Section>
  )
}

function Standing({ election }: { readonly election: Election }) {
  const { t } = useWords()
  const me = useMe()
  const down = useCommand(standDown)
  const may = (person: string): boolean => election.state === 'nominating' && (me.posts.length > 0 || person === me.person)
  if (election.nominees.length === 0) return <Empty title={t('elections.noNominees')} />
  return (
    <ul className={css.rows}>
      {election.nominees.map((one) => (
        <li key={one.id}>
          <div>
            <strong>{one.name}</strong> {one.won && <StatusTag tone="good">{t('elections.is.won')}</StatusTag>}
            {one.stoodDown && <StatusTag>{t('elections.stoodDown')}</StatusTag>}
          </div>
          {one.votes !== null && !one.stoodDown && <span className={css.votes}>{one.votes}</span>}
          {!one.stoodDown && may(one.person) && (
            <Button size="small" type="text" loading={down.busy} onClick={() => void down.run({ id: election.id, nominee: one.id })}>
              {t('elections.standDown')}
            </Button>
          )}
          <p>
            {t(`groups.is.${one.origin}`)} · {t(`elections.is.${one.by}`)}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Recalled({ election }: { readonly election: Election }) {
  const { t } = useWords()
  return (
    <ul className={css.rows}>
      {(['for', 'against'] as const).map((side) => (
        <li key={side}>
          <strong>{t(`elections.is.${side}`)}</strong>
          <span className={css.votes}>{election.tally?.[side] ?? '–'}</span>
        </li>
      ))}
    </ul>
  )
}

function Nominate({ election, own, onClose }: { readonly election: Election; readonly own: boolean; readonly onClose: () => void }) {
  const { t } = useWords()
  const me = useMe()
  const members = useRead(groupMembers, { id: election.group, size: 100 }, { when: !own })
  const needed = [{ required: true, message: t('elections.needed') }]
  return (
    <CommandForm
      title={t(own ? 'elections.standMyself' : 'elections.nominate')}
      ok={t(own ? 'elections.standMyself' : 'elections.nominate')}
      route={nominate}
      done="elections.nominated"
      initial={{ by: own ? 'self' : 'members' }}
      input={(values: { person?: string; origin: (typeof leaderOrigins)[number]; by: 'self' | 'members' | 'office' }) => ({
        id: election.id,
        nominee: newId(),
        person: values.person ?? me.person!,
        origin: values.origin,
        by: own ? 'self' : values.by,
      })}
      onClose={onClose}
    >
      {!own && (
        <>
          <Form.Item name="person" label={t('groups.person')} rules={needed}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={(members.data?.items ?? []).map((one) => ({ value: one.person, label: one.name }))} />
          </Form.Item>
          <Form.Item name="by" label={t('elections.by')}>
            <Radio.Group
              options={(me.posts.length > 0 ? ['members', 'office', 'self'] : ['members']).map((one) => ({ value: one, label: t(`elections.is.${one}`) }))}
            />
          </Form.Item>
        </>
      )}
      <Form.Item name="origin" label={t('groups.origin')} rules={needed}>
        <Select options={leaderOrigins.map((one) => ({ value: one, label: t(`groups.is.${one}`) }))} />
      </Form.Item>
    </CommandForm>
  )
}

function DrawLot({ election, onClose }: { readonly election: Election; readonly onClose: () => void }) {
  const { t } = useWords()
  const needed = [{ required: true, message: t('elections.needed') }]
  const standing = election.nominees.filter((one) => !one.stoodDown && !one.won)
  return (
    <CommandForm
      title={t('elections.drawLot')}
      ok={t('elections.drawLot')}
      route={drawLot}
      input={({ winners, note }: { winners: string[]; note: string }) => ({ id: election.id, version: election.version, winners, note })}
      onClose={onClose}
    >
      <Form.Item name="winners" label={t('elections.lotWinners')} rules={needed}>
        <Select mode="multiple" options={standing.map((one) => ({ value: one.id, label: `${one.name} · ${one.votes}` }))} />
      </Form.Item>
      <Form.Item name="note" label={t('elections.lotNote')} rules={needed}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </CommandForm>
  )
}
