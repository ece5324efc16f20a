import { type PlaceStep, placeChildren, placeSearch } from '@balian/contract/places'
import { Input } from 'antd'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { useRead } from '../data/index.ts'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import css from './place.module.css'

interface Props {
  readonly at: string
  /** From the top down to the present place. */
  readonly trail: readonly PlaceStep[]
}

/** The tree as far as it is open: the way down to the present place, and what lies beside and beneath it. Or what a search finds. */
export function PlaceTree({ at, trail }: Props) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const found = useRead(placeSearch, { q: q || '-', size: 30 }, { when: q !== '', keep: true, fresh: 60 })
  return (
    <aside className={css.tree} aria-label={t('places.tree')}>
      <div className={css.find}>
        <Input allowClear placeholder={t('places.find')} aria-label={t('places.find')} value={typed} onChange={(event) => setTyped(event.target.value)} />
      </div>
      {q === '' ? (
        <Branch at={at} trail={trail} depth={0} />
      ) : (
        <ul>
          {(found.data?.items ?? []).map(({ code, name, path }) => (
            <li key={code}>
              <Link to={paths.place(code)} aria-current={code === at ? 'page' : undefined} onClick={() => setTyped('')}>
                {name}
                <small>{path.split(' ').slice(0, -1).slice(-2).join(' ')}</small>
              </Link>
            </li>
          ))}
          {found.data?.items.length === 0 && <li>{t('shell.placeNone')}</li>}
        </ul>
      )}
    </aside>
  )
}

/** One level of the tree: the children of the step before; the one that leads to the present place is open. */
function Branch({ at, trail, depth }: Props & { readonly depth: number }) {
  const above = depth === 0 ? undefined : trail[depth - 1]?.code
  const { data } = useRead(placeChildren, above ? { of: above } : {}, { fresh: 600 })
  const open = trail[depth]?.code
  return (
    <ul>
      {(data?.items ?? []).map(({ code, name, children }) => (
        <li key={code}>
          <Leaf code={code} name={name} count={children} here={code === at} depth={depth} />
          {code === open && children > 0 && <Branch at={at} trail={trail} depth={depth + 1} />}
        </li>
      ))}
    </ul>
  )
}

function Leaf({ code, name, count, here, depth }: { code: string; name: string; count: number; here: boolean; depth: number }) {
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (here) link.current?.scrollIntoView({ block: 'nearest' })
  }, [here])
  return (
    <Link ref={link} to={paths.place(code)} aria-current={here ? 'page' : undefined} style={{ paddingInlineStart: 8 + depth * 12 }}>
      {name}
      {count > 0 && <small>{count}</small>}
    </Link>
  )
}
