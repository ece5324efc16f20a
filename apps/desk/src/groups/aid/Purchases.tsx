import { newId } from '@balian/contract/ids'
import { markOrder, movePurchase, openPurchase, orderPurchase, purchaseList, purchasePrint } from '@balian/contract/mutual-aid'
import type { Reply } from '@balian/contract/route'
import { CanButton } from '@balian/ui/can-button'
import { Empty } from '@balian/ui/empty'
import { FileButton } from '@balian/ui/file-button'
import { Section } from '@balian/ui/page-frame'
import { StatusTag, type Tone } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Checkbox, Form, Input, InputNumber, Select, Table } from 'antd'
import { useState } from 'react'
import { possible } from '../../ballots/possible.ts'
import { useCommand, useDownload, useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { CommandForm } from '../../frame/CommandForm.tsx'
import { DayItem, today } from '../../frame/DayItem.tsx'
import { useMay } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import css from '../groups.module.css'

type Rounds = Reply<typeof purchaseList>
type Round = Rounds['items'][number]
type Move = 'ordered' | 'delivered' | 'settled' | 'cancelled'

const tones: Readonly<Record<Round['state'], Tone>> = { open: 'active', ordered: 'info', delivered: 'warn', settled: 'good', cancelled: 'plain' }
const yuan = (fen: number): string => (fen / 100).toLocaleString('en', { minimumFractionDigits: 2 })

/** Shared purchases (联购) of a group. */
export function Purchases({ group }: { readonly group: string }) {
  const { t } = useWords()
  const [opening, open] = useState(false)
  const { data, error, refetch } = useRead(purchaseList, { id: group })
  if (error && !data) return <Broken error={error} retry={() => void refetch()} />
  if (!data) return null
  const act = (
    <CanButton type="primary" size="small" can={possible(data.can.open)} onClick={() => open(true)}>
      {t('purchases.open')}
    </CanButton>
  )
  return (
    <>
      {data.items.length === 0 && (
        <Section title={t('groups.tab.purchases')} acts={act}>
          <Empty title={t('purchases.none')} text={t('purchases.noneText')} />
        </Section>
      )}
      {data.items.map((one, i) => (
        <RoundPart key={one.id} round={one} all={data} first={i === 0 ? act : null} />
      ))}
      {opening && <Open group={group} onClose={() => open(false)} />}
    </>
  )
}

function RoundPart({ round, all, first }: { readonly round: Round; readonly all: Rounds; readonly first: React.ReactNode }) {
  const { t } = useWords()
  const may = useMay()
  const fetchFile = useDownload()
  const [ordering, order] = useState(false)
  const [moving, move] = useState<Move | null>(null)
  const acts = (
    <>
      {may(purchasePrint.name) && round.orders.length > 0 && (
        <FileButton size="small" onFetch={() => fetchFile(purchasePrint, { id: round.id })}>
          {t('purchases.print')}
        </FileButton>
      )}
      {(['cancelled', 'ordered', 'delivered', 'settled'] as const).map((to) => (
        <CanButton key={to} size="small" can={possible(round.can[to])} onClick={() => move(to)}>
          {t(`purchases.${to}`)}
        </CanButton>
      ))}
      {all.members.length > 0 && (
        <CanButton size="small" type="primary" can={possible(round.can.order)} onClick={() => order(true)}>
          {t(all.members.length > 1 ? 'purchases.orderFor' : 'purchases.order')}
        </CanButton>
      )}
      {first}
    </>
  )
  return (
    <Section
      title={
        <>
          {round.item} <StatusTag tone={tones[round.state]}>{t(`aid.is.${round.state}`)}</StatusTag>
        </>
      }
      acts={acts}
    >
      <p className={css.small}>
        {t('purchases.each', { unit: round.unit, price: yuan(round.price) })} · {round.supplier || '—'} · {t('purchases.until')}{' '}
        <When at={round.orderUntil} dayOnly />
        {round.note && ` · ${round.note}`}
      </p>
      <Orders round={round} />
      <p>{t('purchases.total', { quantity: round.quantity, unit: round.unit, amount: yuan(round.total) })}</p>
      {ordering && <Order round={round} all={all} onClose={() => order(false)} />}
      {moving && <MoveOn round={round} to={moving} onClose={() => move(null)} />}
    </Section>
  )
}

function Orders({ round }: { readonly round: Round }) {
  const { t } = useWords()
  const mark = useCommand(markOrder)
  const box = (row: Round['orders'][number], what: 'paid' | 'handed', on: string | null) => (
    <Checkbox
      checked={on !== null}
      disabled={round.can.mark !== true || (what === 'handed' && round.state !== 'delivered')}
      aria-label={`${row.name} ${t(`purchases.${what}`)}`}
      onChange={(event) => void mark.run({ id: round.id, person: row.id, what, done: event.target.checked })}
    />
  )
  return (
    <Table
      size="small"
      aria-label={round.item}
      rowKey="id"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={round.orders}
      locale={{ emptyText: t('purchases.noOrders') }}
      columns={[
        { key: 'name', title: t('purchases.member'), render: (_, row) => row.name },
        { key: 'quantity', title: t('purchases.quantity'), align: 'right', render: (_, row) => `${row.quantity} ${round.unit}` },
        { key: 'amount', title: t('purchases.amount'), align: 'right', render: (_, row) => yuan(row.amount) },
        { key: 'paid', title: t('purchases.paid'), align: 'center', render: (_, row) => box(row, 'paid', row.paidOn) },
        { key: 'handed', title: t('purchases.handed'), align: 'center', render: (_, row) => box(row, 'handed', row.handedOn) },
      ]}
    />
  )
}

function Order({ round, all, onClose }: { readonly round: Round; readonly all: Rounds; readonly onClose: () => void }) {
  const { t } = useWords()
  const needed = [{ required: true, message: t('guarantees.needed') }]
  const only = all.members.length === 1 ? all.members[0]!.id : undefined
  return (
    <CommandForm
      title={`${t('purchases.order')} · ${round.item}`}
      ok={t('purchases.order')}
      route={orderPurchase}
      done="purchases.saved"
      initial={{ person: only ?? all.me ?? undefined, quantity: 1 } as { person?: string; quantity: number }}
      input={({ person, quantity }: { person: string; quantity: number }) => ({ id: round.id, person: person ?? only, quantity })}
      onClose={onClose}
    >
      {only === undefined && (
        <Form.Item name="person" label={t('purchases.member')} rules={needed}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={all.members.map((one) => ({ value: one.id, label: one.name }))} />
        </Form.Item>
      )}
      <Form.Item name="quantity" label={t('purchases.quantity')} rules={needed}>
        <InputNumber min={0} max={10_000} precision={0} suffix={round.unit} style={{ width: '100%' }} />
      </Form.Item>
    </CommandForm>
  )
}

function MoveOn({ round, to, onClose }: { readonly round: Round; readonly to: Move; readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <CommandForm
      title={`${t(`purchases.${to}`)} · ${round.item}`}
      ok={t(`purchases.${to}`)}
      danger={to === 'cancelled'}
      route={movePurchase}
      done="purchases.saved"
      input={({ note }: { note?: string }) => ({ id: round.id, version: round.version, to, note: note ?? '' })}
      onClose={onClose}
    >
      <Form.Item name="note" label={t('purchases.note')} rules={to === 'cancelled' ? [{ required: true, message: t('guarantees.needed') }] : []}>
        <Input maxLength={300} />
      </Form.Item>
    </CommandForm>
  )
}

interface Entered {
  readonly item: string
  readonly unit: string
  readonly price: number
  readonly supplier?: string
  readonly orderUntil: string
  readonly note?: string
}

function Open({ group, onClose }: { readonly group: string; readonly onClose: () => void }) {
  const { t } = useWords()
  const needed = [{ required: true, message: t('guarantees.needed') }]
  const word = (name: keyof Entered, need = true) => (
    <Form.Item name={name} label={t(`purchases.${name}`)} rules={need ? needed : []}>
      <Input maxLength={60} />
    </Form.Item>
  )
  return (
    <CommandForm
      title={t('purchases.open')}
      ok={t('purchases.open')}
      route={openPurchase}
      done="purchases.opened"
      input={({ price, supplier, note, ...rest }: Entered) => ({
        id: group,
        purchase: newId(),
        ...rest,
        price: Math.round(price * 100),
        supplier: supplier ?? '',
        note: note ?? '',
      })}
      onClose={onClose}
    >
      {word('item')}
      {word('unit')}
      <Form.Item name="price" label={t('purchases.price')} rules={needed}>
        <InputNumber min={0} precision={2} style={{ width: '100%' }} />
      </Form.Item>
      {word('supplier', false)}
      <DayItem name="orderUntil" label={t('purchases.until')} rules={needed} not={(day) => day < today()} />
      {word('note', false)}
    </CommandForm>
  )
}
