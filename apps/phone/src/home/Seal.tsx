import type { LineName } from '@balian/contract/lines'
import { useWords } from '../say.ts'
import { sealOf } from './tasks.ts'

/** The seal of a line of work: one character; what belongs to no line alone has its own. */
export function Seal({ line }: { readonly line: LineName | null }) {
  const { t } = useWords()
  return (
    <span className="seal" lang="zh-CN" aria-hidden="true">
      {line ? sealOf(line) : t('home.seal')}
    </span>
  )
}
