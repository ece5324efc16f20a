import { careRequest } from '@balian/contract/care-requests'
import { consultation } from '@balian/contract/consultations'
import { errand } from '@balian/contract/errand-matters'
import { said } from '@balian/contract/intake'
import { type MatterKind, type MatterRoutes, matterRoutes } from '@balian/contract/matters'
import { appeals } from '@balian/contract/organizations-matters'

const kinds = new Map([said, errand, consultation, careRequest, appeals].map((kind) => [kind.module, matterRoutes(kind as unknown as MatterKind)]))
const first = matterRoutes(said as unknown as MatterKind)

/** The routes of a kind that whoever it is for rates, reopens and brings papers to; `known` is false for a kind that only offices work on. */
export const ownRoutes = (module: string): { readonly known: boolean; readonly routes: MatterRoutes } => ({
  known: kinds.has(module),
  routes: kinds.get(module) ?? first,
})
