import { endLead, leaderOrigins, leadGroup } from '@balian/contract/groups'
import { newId } from '@balian/contract/ids'
import { CanButton } from '@balian/ui/can-button'
import { Empty } from '@balian/ui/empty'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { CommandForm } from '../frame/CommandForm.tsx'
import { DayItem, today } from '../frame/DayItem.tsx'
import { PersonSelect } from '../people/PersonSelect.tsx'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import type { Group } from './GroupPage.tsx'
import css from './groups.module.css'

type Term = Group['terms'][number]

/** Who leads the group and who led it, each with origin and term. */
export function Leaders({ group }: { readonly group: Group }) {
  const { t } = useWords()
  const may = useMay()
  const [choosing, choose] = useState(false)
  const [ending, end] = useState<Term | null>(null)
  const act = (
    <CanButton size="small" can={may(leadGroup.name) ? group.can.lead : undefined} onClick={() => choose(true)}>
      {t('groups.lead')}
    </CanButton>
  )
  return (
    <Section title={t('groups.terms')} acts={act}>
      {group.leaders.length === 0 && !group.endedOn && <Empty title={t('groups.noLeader')} text={t('groups.noLeaderText')} />}
      <ul className={css.terms}>
        {group.terms.map((term) => (
          <li key={term.id}>
            <div>
              <strong>{term.name}</strong>
              {term.now && <StatusTag tone="good">{t('groups.inOffice')}</StatusTag>}
            </div>
            {term.now && (
              <CanButton size="small" type="text" can={may(endLead.name) ? group.can.endLead : undefined} onClick={() => end(term)}>
                {t('groups.endLead')}
              </CanButton>
            )}
            <p>
              {t(`groups.is.${term.origin}`)} · {t(`groups.is.${term.chosen}`)} · <When at={term.fromDay} dayOnly /> –{' '}
              {term.endedAt ? <When at={term.endedAt} dayOnly /> : term.toDay && <When at={term.toDay} dayOnly />}
              {term.endedWhy && ` · ${term.endedWhy}`}
            </p>
          </li>
        ))}
      </ul>
      {choosing && <Lead group={group} onClose={() => choose(false)} />}
      {ending && <EndLead group={group} term={ending} onClose={() => end(null)} />}
    </Section>
  )
}

interface Chosen {
  readonly person: string
  readonly origin: Term['origin']
  readonly chosen: Term['chosen']
  readonly fromDay: string
  readonly toDay?: string | null
}

function Lead({ group, onClose }: { readonly group: Group; readonly onClose: () => void }) {
  const { t } = useWords()
  const needed = [{ required: true, message: t('groups.needed') }]
  return (
    <CommandForm
      title={t('groups.lead')}
      ok={t('groups.lead')}
      note={t('groups.noLeaderText')}
      route={leadGroup}
      done="groups.led"
      initial={{ chosen: 'elected', fromDay: today() }}
      input={({ toDay, ...rest }: Chosen) => ({ id: group.id, term: newId(), ...rest, ...(toDay ? { toDay } : {}) })}
      onClose={onClose}
    >
      <Form.Item name="person" label={t('groups.person')} rules={needed}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name="origin" label={t('groups.origin')} rules={needed}>
        <Select options={leaderOrigins.map((one) => ({ value: one, label: t(`groups.is.${one}`) }))} />
      </Form.Item>
      <Form.Item name="chosen" label={t('groups.chosen')} rules={needed}>
        <Radio.Group options={['elected', 'recommended'].map((one) => ({ value: one, label: t(`groups.is.${one}`) }))} />
      </Form.Item>
      <DayItem name="fromDay" label={t('groups.from')} rules={needed} not={(day) => day < group.foundedOn} />
      <DayItem name="toDay" label={t('groups.to')} extra={t('groups.toHelp')} />
    </CommandForm>
  )
}

function EndLead({ group, term, onClose }: { readonly group: Group; readonly term: Term; readonly onClose: () => void }) {
  const { t } = useWords()
  const last = group.leaders.length < 2
  return (
    <CommandForm
      danger
      title={t('groups.endLead')}
      ok={t('groups.endLead')}
      note={`${t('groups.endLeadNote', { name: term.name })} ${last ? t('groups.endLeadLast') : ''}`}
      route={endLead}
      done="groups.endLeadDone"
      input={({ why }: { why?: string }) => ({ id: group.id, term: term.id, ...(why ? { why } : {}) })}
      onClose={onClose}
    >
      <Form.Item name="why" label={t('groups.why')} rules={last ? [{ required: true, whitespace: true, message: t('groups.needed') }] : []}>
        <Input.TextArea maxLength={200} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </CommandForm>
  )
}
