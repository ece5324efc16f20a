import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { guaranteeState, labourState, purchaseState } from '@balian/contract/mutual-aid'
import type { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'

interface OfGroup {
  county: string
  in_group: Id
  place: PlaceCode
}

export interface LabourTable extends OfGroup {
  id: Id
  giver: Id
  receiver: Id
  half_days: number
  done_on: Day
  work: string
  giver_agreed: 'own' | 'spoken' | null
  receiver_agreed: 'own' | 'spoken' | null
  state: z.output<typeof labourState>
  why: string
  entered_by: Id
  entered_at: Instant
}

export interface PurchaseTable extends OfGroup {
  id: Id
  item: string
  unit: string
  price: number
  supplier: string
  order_until: Day
  state: z.output<typeof purchaseState>
  delivered_on: Day | null
  note: string
  opened_by: Id
  opened_at: Instant
  version: number
}

export interface OrderTable extends OfGroup {
  purchase: Id
  person: Id
  quantity: number
  paid_on: Day | null
  handed_on: Day | null
}

export interface GuaranteeTable extends OfGroup {
  id: Id
  borrower: Id
  guarantors: Id[]
  agreed: Id[]
  bank: string
  amount: number
  months: number
  purpose: string
  state: z.output<typeof guaranteeState>
  from_day: Day | null
  due_on: Day | null
  note: string
  made_at: Instant
  version: number
}

export interface RepaymentTable {
  county: string
  id: Id
  guarantee: Id
  on_day: Day
  amount: number
  payer: Id
}

export const t = (tx: Tx) =>
  tx.withTables<{
    labour_entries: LabourTable
    purchases: PurchaseTable
    purchase_orders: OrderTable
    guarantees: GuaranteeTable
    guarantee_repayments: RepaymentTable
  }>()
