import { careRequest } from '@balian/contract/care-requests'
import { consultation } from '@balian/contract/consultations'
import { rateDispute, reopenDispute } from '@balian/contract/dispute-work'
import { addDisputePapers } from '@balian/contract/disputes'
import { errand } from '@balian/contract/errand-matters'
import { said } from '@balian/contract/intake'
import { type MatterKind, type MatterRoutes, matterRoutes } from '@balian/contract/matters'
import { appeals } from '@balian/contract/organizations-matters'
import { addPetitionPapers, ratePetition, reopenPetition } from '@balian/contract/petitions'

interface OwnRoutes extends Pick<MatterRoutes, 'rate' | 'reopen'> {
  readonly common: Pick<MatterRoutes['common'], 'addPapers'>
}

const first = matterRoutes(said as unknown as MatterKind)
const declared = new Map([said, errand, consultation, careRequest, appeals].map((kind) => [kind.module, matterRoutes(kind as unknown as MatterKind)]))
const kinds = new Map<string, OwnRoutes>([
  ...declared,
  ['disputes', { rate: rateDispute, reopen: reopenDispute, common: { addPapers: addDisputePapers } }],
  ['petitions', { rate: ratePetition, reopen: reopenPetition, common: { addPapers: addPetitionPapers } }],
])

/** The routes of a declared kind, by which it is opened. */
export const openRoutes = (module: string): MatterRoutes => declared.get(module) ?? first

/** The routes of a kind that whoever it is for rates, reopens and brings papers to; `known` is false for a kind that only offices work on. */
export const ownRoutes = (module: string): { readonly known: boolean; readonly routes: OwnRoutes } => ({
  known: kinds.has(module),
  routes: kinds.get(module) ?? first,
})
