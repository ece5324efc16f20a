import type { LineName } from '@balian/contract/lines'
import css from './seals.module.css'
import { sealWords } from './words.ts'

/** A line's seal: the last character of its Chinese name (联调 → 调), the same in both languages. */
export function Seal({ line, active = false }: { readonly line: LineName; readonly active?: boolean }) {
  return (
    <span className={css.seal} data-active={active} aria-hidden="true" lang="zh-CN">
      {sealWords[line]}
    </span>
  )
}
