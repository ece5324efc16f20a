import type { LineName } from '@balian/contract/lines'
import { sealOf } from './tasks.ts'

/** The seal of a line of work: one character. */
export const Seal = ({ line }: { readonly line: LineName }) => (
  <span className="seal" lang="zh-CN" aria-hidden="true">
    {sealOf(line)}
  </span>
)
