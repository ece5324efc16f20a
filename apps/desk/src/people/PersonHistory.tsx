import type { PersonChange } from '@balian/contract/people'
import { registerField } from '@balian/contract/register-fields'
import { Timeline } from '@balian/ui/timeline'
import { When } from '@balian/ui/when'
import { useWords } from '../words/use-words.ts'
import css from './people.module.css'
import { valueSaid } from './said.ts'

/** What happened to an e-file, newest first; of numbers only that they changed. */
export function HistoryOf({ history }: { readonly history: readonly PersonChange[] }) {
  const { t } = useWords()
  const items = history.map((change) => ({
    key: change.id,
    at: <When at={change.at} />,
    title: t(`people.event.${change.kind}`),
    by: change.by,
    text: <Changes change={change} />,
    tone: change.kind === 'changed' || change.kind === 'imported' ? ('plain' as const) : ('active' as const),
  }))
  return <Timeline label={t('people.history')} items={items} />
}

const opaque = new Set(['identity', 'phone', 'household'])

function Changes({ change }: { readonly change: PersonChange }) {
  const { t, has, language } = useWords()
  const said = (field: string, value: string | null) => {
    if (field === 'state' && value) return t(`people.state.${value}`)
    return valueSaid(field, value, language) || t('people.blank')
  }
  const name = (field: string) => (registerField(field) ? t(`person.${field}`) : has(`people.field.${field}`) ? t(`people.field.${field}`) : field)
  return (
    <>
      {change.reason && <div>{change.reason}</div>}
      {change.changes.length > 0 && (
        <ul className={css.changes}>
          {change.changes.map((one) => (
            <li key={one.field}>
              {name(one.field)}
              {' · '}
              {opaque.has(one.field) ? (
                <span className={css.quiet}>{one.field === 'household' ? t('people.event.changed') : t('people.hidden')}</span>
              ) : (
                <>
                  <del>{said(one.field, one.old)}</del> → <ins>{said(one.field, one.new)}</ins>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
