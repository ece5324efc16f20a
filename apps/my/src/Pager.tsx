import { Button } from '@balian/touch/button'
import { useWords } from './say.ts'

interface Props {
  readonly page: number
  readonly total: number
  readonly size: number
  readonly onPage: (page: number) => void
}

/** Earlier and later; nothing where one page holds it all. */
export function Pager({ page, total, size, onPage }: Props) {
  const { t } = useWords()
  const last = Math.ceil(total / size)
  if (last <= 1) return null
  return (
    <nav className="pager" aria-label={t('app.pages')}>
      <Button icon="back" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t('app.newer')}
      </Button>
      <span>{t('app.pageOf', { page, last })}</span>
      <Button icon="next" disabled={page >= last} onClick={() => onPage(page + 1)}>
        {t('app.older')}
      </Button>
    </nav>
  )
}
