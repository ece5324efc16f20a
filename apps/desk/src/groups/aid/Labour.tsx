import { newId } from '@balian/contract/ids'
import { addLabour, answerLabour, labourBook } from '@balian/contract/mutual-aid'
import type { Reply } from '@balian/contract/route'
import { CanButton } from '@balian/ui/can-button'
import { Empty } from '@balian/ui/empty'
import { Section } from '@balian/ui/page-frame'
import { StatusTag, type Tone } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Form, Input, InputNumber, Select, Table } from 'antd'
import { useState } from 'react'
import { possible } from '../../ballots/possible.ts'
import { useCommand, useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { CommandForm } from '../../frame/CommandForm.tsx'
import { DayItem, today } from '../../frame/DayItem.tsx'
import { useWords } from '../../words/use-words.ts'
import css from '../groups.module.css'

type Book = Reply<typeof labourBook>
type Entry = Book['entries'][number]

const tones: Readonly<Record<Entry['state'], Tone>> = { waiting: 'warn', agreed: 'good', disputed: 'bad', struck: 'plain' }
const days = (halves: number): string => String(halves / 2)

/** The exchange of labour (换工): who helped whom, and how each stands. */
export function Labour({ group, ended }: { readonly group: string; readonly ended: boolean }) {
  const { t } = useWords()
  const [adding, add] = useState(false)
  const { data: book, error, refetch } = useRead(labourBook, { id: group })
  if (error && !book) return <Broken error={error} retry={() => void refetch()} />
  if (!book) return null
  const act = !ended && (
    <Button type="primary" size="small" onClick={() => add(true)}>
      {t('labour.add')}
    </Button>
  )
  return (
    <div className={css.columns}>
      <Section title={t('groups.tab.labour')} acts={act}>
        <p className={css.small}>{t('labour.text')}</p>
        {book.entries.length === 0 && <Empty title={t('labour.none')} text={t('labour.noneText')} />}
        <ul className={css.rows}>
          {book.entries.map((one) => (
            <EntryRow key={one.id} group={group} entry={one} book={book} />
          ))}
        </ul>
      </Section>
      <Balances book={book} />
      {adding && <Add group={group} book={book} onClose={() => add(false)} />}
    </div>
  )
}

function EntryRow({ group, entry, book }: { readonly group: string; readonly entry: Entry; readonly book: Book }) {
  const { t } = useWords()
  const [answering, answer] = useState<'dispute' | 'strike' | null>(null)
  const command = useCommand(answerLabour, { done: 'labour.agreed' })
  const open = (['giver', 'receiver'] as const).filter((side) => entry[`${side}Agreed`] === null && (entry[side].id === book.me || book.leading))
  return (
    <li>
      <div>
        <strong>
          {entry.giver.name} → {entry.receiver.name}
        </strong>
        {t('labour.days', { days: days(entry.halfDays) })} · {entry.work} <StatusTag tone={tones[entry.state]}>{t(`aid.is.${entry.state}`)}</StatusTag>
      </div>
      <div>
        {entry.can.agree === true &&
          open.map((side) => (
            <Button key={side} size="small" type="primary" ghost onClick={() => void command.run({ id: group, entry: entry.id, answer: 'agree', side })}>
              {entry[side].id === book.me ? t('labour.agree') : t('labour.agreeFor', { name: entry[side].name })}
            </Button>
          ))}
        <CanButton size="small" type="text" can={possible(entry.can.dispute)} onClick={() => answer('dispute')}>
          {t('labour.dispute')}
        </CanButton>
        <CanButton size="small" type="text" can={possible(entry.can.strike)} onClick={() => answer('strike')}>
          {t('labour.strike')}
        </CanButton>
      </div>
      <p>
        <When at={entry.doneOn} dayOnly />
        {entry.giverAgreed === 'spoken' || entry.receiverAgreed === 'spoken' ? ` · ${t('labour.spoken')}` : ''}
        {entry.why && ` · ${entry.why}`}
      </p>
      {answering && (
        <CommandForm
          title={t(`labour.${answering}`)}
          ok={t(`labour.${answering}`)}
          route={answerLabour}
          done="labour.done"
          input={({ why }: { why: string }) => ({ id: group, entry: entry.id, answer: answering, why })}
          onClose={() => answer(null)}
        >
          <Form.Item name="why" label={t('labour.why')} rules={[{ required: true, message: t('guarantees.needed') }]}>
            <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
          </Form.Item>
        </CommandForm>
      )}
    </li>
  )
}

function Balances({ book }: { readonly book: Book }) {
  const { t } = useWords()
  const rows = book.balances.toSorted((a, b) => b.given - b.received - (a.given - a.received))
  const column = (key: string, of: (row: Book['balances'][number]) => string) =>
    ({ key, title: t(`labour.${key}`), align: 'right', render: (_: unknown, row: Book['balances'][number]) => of(row) }) as const
  return (
    <Section title={t('labour.balances')}>
      <Table
        size="small"
        aria-label={t('labour.balances')}
        rowKey="id"
        pagination={false}
        dataSource={rows}
        locale={{ emptyText: t('labour.none') }}
        columns={[
          { key: 'name', title: t('labour.member'), render: (_, row) => (row.id === book.me ? `${row.name}（${t('labour.me')}）` : row.name) },
          column('given', (row) => t('labour.days', { days: days(row.given) })),
          column('received', (row) => t('labour.days', { days: days(row.received) })),
          column('balance', (row) => (row.given > row.received ? '+' : '') + days(row.given - row.received)),
        ]}
      />
    </Section>
  )
}

interface Entered {
  readonly giver: string
  readonly receiver: string
  readonly halfDays: number
  readonly doneOn: string
  readonly work: string
}

function Add({ group, book, onClose }: { readonly group: string; readonly book: Book; readonly onClose: () => void }) {
  const { t } = useWords()
  const needed = [{ required: true, message: t('guarantees.needed') }]
  const options = book.members.map((one) => ({ value: one.id, label: one.id === book.me ? `${one.name}（${t('labour.me')}）` : one.name }))
  return (
    <CommandForm
      title={t('labour.add')}
      ok={t('labour.add')}
      route={addLabour}
      done="labour.added"
      initial={{ doneOn: today(), halfDays: 2, ...(book.me && !book.leading ? { giver: book.me } : {}) } as Partial<Entered>}
      input={(values: Entered) => ({ id: group, entry: newId(), ...values })}
      onClose={onClose}
    >
      {(['giver', 'receiver'] as const).map((side) => (
        <Form.Item key={side} name={side} label={t(`labour.${side}`)} rules={needed}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
        </Form.Item>
      ))}
      <Form.Item name="halfDays" label={t('labour.time')} rules={needed}>
        <InputNumber min={1} max={60} precision={0} suffix={t('labour.half')} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="work" label={t('labour.work')} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      <DayItem name="doneOn" label={t('labour.on')} rules={needed} not={(day) => day > today()} />
    </CommandForm>
  )
}
