import { Button } from '@balian/touch/button'
import { Empty } from '@balian/touch/empty'
import { List, Row as TouchRow } from '@balian/touch/list'
import { Sheet } from '@balian/touch/sheet'
import { useDeferredValue, useState } from 'react'
import { go } from '../frame/address.ts'
import { deeds } from '../lines/deeds.ts'
import { lists } from '../lines/lists.ts'
import type { Item } from '../outbox/item.ts'
import { useLink } from '../outbox/link.ts'
import { useWords } from '../say.ts'
import { keepDeed } from './DeedPage.tsx'
import { type Around, type Row, titleOf } from './deed.ts'
import css from './deeds.module.css'
import type { RowList } from './list.ts'
import { asTaken, idOf, isAbout, useUnseen } from './pending.ts'
import { useAround } from './use-around.ts'

interface Props {
  readonly params: Readonly<Record<string, string>>
}

/** A list of records to do something with, by the name in its address; with an id its record is open. */
export function Page({ params }: Props) {
  const { t } = useWords()
  const list = lists.get(params['list'] ?? '')
  return list ? <Rows key={list.name} list={list} id={params['id'] ?? null} /> : <Empty title={t('deeds.gone')} text={t('deeds.goneText')} />
}

/** How many rows are drawn at first: a cheap phone is slow with hundreds. */
const first = 40
/** With more rows than this there is a search. */
const few = 8

function Rows({ list, id }: { readonly list: RowList; readonly id: string | null }) {
  const { t } = useWords()
  const at = useAround(['places', ...list.streams])
  const unseen = useUnseen()
  const { busy } = useLink()
  const [typed, setTyped] = useState('')
  const [most, setMost] = useState(first)
  const [chosen, choose] = useState<string | null>(id)
  const wanted = useDeferredValue(typed.trim())
  if (!at) return <p role="status">{t('deeds.opening')}</p>
  const all = rowsOf(list, at, unseen)
  const found = wanted ? all.filter((row) => Object.values(list.show(row, at)).some((one) => one?.includes(wanted))) : all
  const open = chosen === null ? undefined : all.find((row) => idOf(row) === chosen)
  return (
    <>
      <h1>{t(list.word)}</h1>
      <p className={css.about}>{t(list.text)}</p>
      <Over list={list} />
      {all.length > few && (
        <input
          className={css.search}
          type="search"
          value={typed}
          aria-label={t('deeds.search')}
          placeholder={t('deeds.search')}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      {all.length === 0 && (busy ? <p role="status">{t('deeds.fetching')}</p> : <Empty title={t(list.empty)} text={t(list.emptyText)} />)}
      {all.length > 0 && found.length === 0 && <Empty title={t('deeds.none')} />}
      <List label={t(list.word)}>
        {found.slice(0, most).map((row) => (
          <OneRow
            key={idOf(row)}
            list={list}
            row={row}
            at={at}
            waits={unseen.some((item) => item.state === 'waiting' && isAbout(item, row))}
            onOpen={() => choose(idOf(row))}
          />
        ))}
      </List>
      {found.length > most && (
        <Button wide onClick={() => setMost(most + 100)}>
          {t('deeds.more')}
        </Button>
      )}
      {open && <Acts list={list} row={open} at={at} onClose={() => choose(null)} />}
    </>
  )
}

/** The rows of all streams of a list, each once, in its order, as they stand after what was written here. */
function rowsOf(list: RowList, at: Around, unseen: readonly Item[]): readonly Row[] {
  const each = new Map(list.streams.flatMap((stream) => at.all(stream)).map((row) => [idOf(row), row]))
  const rows = [...each.values()].filter((row) => list.where?.(row, at) ?? true).map((row) => afterAll(list, row, unseen))
  return list.order ? rows.toSorted(list.order) : rows
}

const afterAll = (list: RowList, row: Row, unseen: readonly Item[]): Row =>
  unseen.filter((item) => isAbout(item, row)).reduce((now, item) => list.after?.(now, item.way.name.split('.').at(-1)!) ?? now, asTaken(row, unseen))

function Over({ list }: { readonly list: RowList }) {
  const { t } = useWords()
  if (!list.over) return null
  return (
    <div className={css.over}>
      {list.over.map((one) => (
        <Button key={one.to} onClick={() => go(one.to)}>
          {t(one.word)}
        </Button>
      ))}
    </div>
  )
}

interface OneProps {
  readonly list: RowList
  readonly row: Row
  readonly at: Around
  readonly waits: boolean
  readonly onOpen: () => void
}

/** A row, with the one-tap deed beside it where there is one. */
function OneRow({ list, row, at, waits, onOpen }: OneProps) {
  const { t } = at
  const { title, text, tone, trail } = list.show(row, at)
  const acts = list.acts(row, at)
  const press = acts.length === 0 ? undefined : acts.length === 1 ? () => go(`do/${acts[0]!}/${idOf(row)}`) : onOpen
  const quick = list.quick && !waits && list.quick.when(row, at) ? list.quick : null
  const asWritten = waits ? { text: t('deeds.waits'), tone: 'good' as const } : { text, tone }
  return (
    <TouchRow
      title={title}
      {...asWritten}
      trail={trail}
      {...(press ? { onPress: press } : {})}
      beside={
        quick && (
          <Button icon="check" onClick={() => void doAtOnce(quick.deed, row, at)}>
            {t(quick.word)}
          </Button>
        )
      }
    />
  )
}

/** Does a deed as its form starts. */
async function doAtOnce(name: string, row: Row, around: Around): Promise<void> {
  const deed = deeds.get(name)!
  const at = { ...around, row }
  await keepDeed(deed, deed.start?.(at) ?? {}, at)
}

function Acts({ list, row, at, onClose }: { readonly list: RowList; readonly row: Row; readonly at: Around; readonly onClose: () => void }) {
  const { title, text } = list.show(row, at)
  const acts = list.acts(row, at)
  return (
    <Sheet title={title} onClose={onClose}>
      {text && <p className={css.about}>{text}</p>}
      <div className={css.acts}>
        {acts.map((name) => (
          <Button key={name} wide onClick={() => go(`do/${name}/${idOf(row)}`)}>
            {titleOf(deeds.get(name)!, at)}
          </Button>
        ))}
      </div>
    </Sheet>
  )
}
