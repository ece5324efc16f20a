import { newId } from '@balian/contract/ids'
import { agreeGuarantee, guaranteeLimits, guaranteeList, moveGuarantee, proposeGuarantee, repayGuarantee } from '@balian/contract/mutual-aid'
import type { Reply } from '@balian/contract/route'
import { CanButton } from '@balian/ui/can-button'
import { Empty } from '@balian/ui/empty'
import { Facts } from '@balian/ui/facts'
import { Section } from '@balian/ui/page-frame'
import { StatusTag, type Tone } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { possible } from '../../ballots/possible.ts'
import { useCommand, useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { CommandForm } from '../../frame/CommandForm.tsx'
import { DayItem, today } from '../../frame/DayItem.tsx'
import { useMe } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import css from '../groups.module.css'

type Loans = Reply<typeof guaranteeList>
type Loan = Loans['items'][number]
type Move = 'lent' | 'called' | 'dropped'

const tones: Readonly<Record<Loan['state'], Tone>> = { proposed: 'warn', lent: 'active', repaid: 'good', called: 'bad', dropped: 'plain' }
const yuan = (fen: number): string => (fen / 100).toLocaleString('en')

/** Loans that members guarantee for each other (联保). */
export function Guarantees({ group }: { readonly group: string }) {
  const { t } = useWords()
  const [proposing, propose] = useState(false)
  const { data, error, refetch } = useRead(guaranteeList, { id: group })
  if (error && !data) return <Broken error={error} retry={() => void refetch()} />
  if (!data) return null
  const { least, most, loans, amount } = guaranteeLimits
  const act = (
    <CanButton type="primary" size="small" can={possible(data.can.propose)} onClick={() => propose(true)}>
      {t('guarantees.propose')}
    </CanButton>
  )
  return (
    <>
      <Section title={t('groups.tab.guarantees')} acts={act}>
        <p className={css.small}>{t('guarantees.text', { least, most, loans, amount: amount / 1_000_000 })}</p>
        {data.items.length === 0 && <Empty title={t('guarantees.none')} text={t('guarantees.noneText')} />}
      </Section>
      {data.items.map((one) => (
        <LoanPart key={one.id} loan={one} />
      ))}
      {proposing && <Propose group={group} members={data.members} onClose={() => propose(false)} />}
    </>
  )
}

function LoanPart({ loan }: { readonly loan: Loan }) {
  const { t } = useWords()
  const [moving, move] = useState<Move | null>(null)
  const [repaying, repay] = useState(false)
  const acts = (
    <>
      {(['dropped', 'called', 'lent'] as const).map((to) => (
        <CanButton key={to} size="small" can={possible(loan.can[to])} onClick={() => move(to)}>
          {t(`guarantees.${to}`)}
        </CanButton>
      ))}
      <CanButton size="small" type="primary" can={possible(loan.can.repay)} onClick={() => repay(true)}>
        {t('guarantees.repay')}
      </CanButton>
    </>
  )
  return (
    <Section
      title={
        <>
          {loan.borrower.name} · {t('guarantees.yuan', { amount: yuan(loan.amount) })}{' '}
          <StatusTag tone={tones[loan.state]}>{t(`aid.is.${loan.state}`)}</StatusTag>{' '}
          {loan.overdue && <StatusTag tone="bad">{t('guarantees.overdue')}</StatusTag>}
        </>
      }
      acts={acts}
    >
      <Facts
        items={[
          { name: t('guarantees.bank'), value: loan.bank },
          { name: t('guarantees.purpose'), value: loan.purpose },
          { name: t('guarantees.months'), value: t('guarantees.monthsOf', { months: loan.months }) },
          loan.dueOn !== null && { name: t('guarantees.due'), value: <When at={loan.dueOn} dayOnly /> },
          loan.state !== 'proposed' && { name: t('guarantees.repaid'), value: t('guarantees.yuan', { amount: yuan(loan.repaid) }) },
          loan.note !== '' && { name: t('guarantees.note'), value: loan.note },
        ]}
      />
      <Guarantors loan={loan} />
      {loan.repayments.map((one) => (
        <p key={one.id} className={css.small}>
          <When at={one.onDay} dayOnly /> · {one.payer.name} · {t('guarantees.yuan', { amount: yuan(one.amount) })}
        </p>
      ))}
      {moving && <MoveOn loan={loan} to={moving} onClose={() => move(null)} />}
      {repaying && <Repay loan={loan} onClose={() => repay(false)} />}
    </Section>
  )
}

function Guarantors({ loan }: { readonly loan: Loan }) {
  const { t } = useWords()
  const me = useMe()
  const agree = useCommand(agreeGuarantee, { done: 'guarantees.done' })
  const officer = me.posts.length > 0
  return (
    <ul className={css.rows} aria-label={t('guarantees.guarantors')}>
      {loan.guarantors.map((one) => (
        <li key={one.id}>
          <div>
            {one.name} <StatusTag tone={one.agreed ? 'good' : 'warn'}>{t(one.agreed ? 'guarantees.agreed' : 'guarantees.notYet')}</StatusTag>
          </div>
          {!one.agreed && loan.can.agree === true && (officer || one.id === me.person) && (
            <Button size="small" loading={agree.busy} onClick={() => void agree.run({ id: loan.id, person: one.id })}>
              {t(one.id === me.person ? 'guarantees.agree' : 'guarantees.agreeFor')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function MoveOn({ loan, to, onClose }: { readonly loan: Loan; readonly to: Move; readonly onClose: () => void }) {
  const { t } = useWords()
  const needed = [{ required: true, message: t('guarantees.needed') }]
  return (
    <CommandForm
      title={t(`guarantees.${to}`)}
      ok={t(`guarantees.${to}`)}
      danger={to !== 'lent'}
      route={moveGuarantee}
      done="guarantees.done"
      initial={{ fromDay: today() } as { fromDay?: string; note?: string }}
      input={({ fromDay, note }: { fromDay?: string; note?: string }) => ({
        id: loan.id,
        version: loan.version,
        to,
        note: note ?? '',
        ...(to === 'lent' && fromDay ? { fromDay } : {}),
      })}
      onClose={onClose}
    >
      {to === 'lent' ? (
        <DayItem name="fromDay" label={t('guarantees.lentOn')} rules={needed} not={(day) => day > today()} />
      ) : (
        <Form.Item name="note" label={t('guarantees.note')} rules={needed}>
          <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
        </Form.Item>
      )}
    </CommandForm>
  )
}

function Repay({ loan, onClose }: { readonly loan: Loan; readonly onClose: () => void }) {
  const { t } = useWords()
  const needed = [{ required: true, message: t('guarantees.needed') }]
  const payers = [loan.borrower, ...loan.guarantors].map((one) => ({ value: one.id, label: one.name }))
  return (
    <CommandForm
      title={t('guarantees.repay')}
      ok={t('guarantees.repay')}
      route={repayGuarantee}
      done="guarantees.done"
      initial={{ onDay: today(), payer: loan.borrower.id, amount: (loan.amount - loan.repaid) / 100 }}
      input={({ onDay, payer, amount }: { onDay: string; payer: string; amount: number }) => ({
        id: loan.id,
        repayment: newId(),
        onDay,
        payer,
        amount: Math.round(amount * 100),
      })}
      onClose={onClose}
    >
      <Form.Item name="amount" label={t('guarantees.amount')} rules={needed}>
        <InputNumber min={0.01} precision={2} style={{ width: '100%' }} />
      </Form.Item>
      <DayItem name="onDay" label={t('guarantees.onDay')} rules={needed} not={(day) => day > today()} />
      <Form.Item name="payer" label={t('guarantees.payer')} rules={needed}>
        <Select options={payers} />
      </Form.Item>
    </CommandForm>
  )
}

interface Entered {
  readonly borrower: string
  readonly guarantors: string[]
  readonly bank: string
  readonly amount: number
  readonly months: number
  readonly purpose: string
}

function Propose({ group, members, onClose }: { readonly group: string; readonly members: Loans['members']; readonly onClose: () => void }) {
  const { t } = useWords()
  const needed = [{ required: true, message: t('guarantees.needed') }]
  const options = members.map((one) => ({ value: one.id, label: one.name }))
  return (
    <CommandForm
      title={t('guarantees.propose')}
      ok={t('guarantees.propose')}
      route={proposeGuarantee}
      done="guarantees.proposed"
      initial={{ months: 12 } as Partial<Entered>}
      input={({ amount, ...rest }: Entered) => ({ id: group, guarantee: newId(), ...rest, amount: Math.round(amount * 100) })}
      onClose={onClose}
    >
      <Form.Item name="borrower" label={t('guarantees.borrower')} rules={needed}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
      </Form.Item>
      <Form.Item name="guarantors" label={t('guarantees.guarantors')} rules={needed}>
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={options} />
      </Form.Item>
      <Form.Item name="bank" label={t('guarantees.bank')} rules={needed}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="amount" label={t('guarantees.amount')} rules={needed}>
        <InputNumber min={1} precision={2} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="months" label={t('guarantees.months')} rules={needed}>
        <InputNumber min={1} max={60} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="purpose" label={t('guarantees.purpose')} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
    </CommandForm>
  )
}
