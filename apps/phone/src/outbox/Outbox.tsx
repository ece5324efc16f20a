import { useState } from 'react'
import { refusalWords, useWords } from '../say.ts'
import { synchronize } from '../store/sync.ts'
import type { Item } from './item.ts'
import { useLink } from './link.ts'
import { discard, giveUp, mend, retry, useOutbox } from './outbox.ts'

/** What was written on this phone and where it stands: waiting, stuck and why, handed in, with the supervisor. */
export function Outbox() {
  const { t } = useWords()
  const link = useLink()
  const items = useOutbox()
  if (!items) return <p className="quiet">{t('app.loading')}</p>
  const open = items.filter((item) => item.state === 'waiting' || item.state === 'stuck')
  const past = items.filter((item) => item.state === 'done' || item.state === 'parked').toReversed()
  return (
    <>
      <h1>{t('outbox.title')}</h1>
      <p className="quiet">{t(link.online ? 'outbox.online' : 'outbox.offline')}</p>
      {open.length > 0 && (
        <button type="button" className="main" disabled={link.busy} onClick={() => void synchronize()}>
          {t(link.busy ? 'state.busy' : 'outbox.send')}
        </button>
      )}
      {open.length === 0 && <p className="sheet">{t('outbox.empty')}</p>}
      <ul className="items">
        {open.map((item) => (
          <OpenItem key={item.n} item={item} before={stuckBefore(open, item)} />
        ))}
      </ul>
      {past.length > 0 && (
        <section className="sheet">
          <h2>{t('outbox.past')}</h2>
          <ul className="rows">
            {past.map((item) => (
              <li key={item.n} className="row">
                <span className="who">
                  <strong>{item.title}</strong>
                  <span className="quiet">{whenWritten(item)}</span>
                </span>
                <span className={item.state === 'parked' ? 'due today' : 'due'}>{t(`outbox.${item.state}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const whenWritten = (item: Item): string =>
  new Date(item.written).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

/** Waits only because something written earlier about the same is stuck. */
const stuckBefore = (open: readonly Item[], item: Item): boolean =>
  open.some((other) => other.n < item.n && other.subject === item.subject && other.state === 'stuck')

function OpenItem({ item, before }: { readonly item: Item; readonly before: boolean }) {
  const { t, language } = useWords()
  const { refusal } = item
  const why =
    item.state === 'stuck' && refusal
      ? refusalWords(refusal, language)
      : t(before ? 'outbox.behind' : refusal?.code === 'not-signed-in' ? 'signIn.lapsed' : 'outbox.waits')
  return (
    <li className={`sheet ${item.state}`}>
      <strong>{item.title}</strong>
      <span className="quiet">
        {whenWritten(item)}
        {item.files.length > 0 &&
          ` · ${t('outbox.files', { sent: String(item.files.filter((file) => file.sent >= file.size).length), all: String(item.files.length) })}`}
      </span>
      <p className={item.state === 'stuck' ? 'problem' : 'quiet'}>{why}</p>
      {item.state === 'stuck' && <Ways item={item} />}
    </li>
  )
}

/** What can be done with a stuck item: again as it is, to the supervisor, or away with it. */
function Ways({ item }: { readonly item: Item }) {
  return item.refusal?.code === 'changed-since' ? <WhichOne item={item} /> : <OtherWays item={item} />
}

/** Somebody else changed the same items: the writer says which it is to be. */
function WhichOne({ item }: { readonly item: Item }) {
  const { t } = useWords()
  const refusal = item.refusal!
  const clashing = refusal.fields.map((field) => field.path)
  const version = refusal.params.version
  const theirs = Object.fromEntries(Object.entries(item.input).filter(([key]) => !clashing.includes(key)))
  return (
    <>
      <p>{t('outbox.mine', { values: clashing.map((key) => String(item.input[key] ?? '—')).join('、') })}</p>
      <div className="ways">
        <button type="button" onClick={() => void mend(item, { ...item.input, version })}>
          {t('outbox.useMine')}
        </button>
        <button type="button" onClick={() => void mend(item, { ...theirs, version })}>
          {t('outbox.useTheirs')}
        </button>
      </div>
    </>
  )
}

function OtherWays({ item }: { readonly item: Item }) {
  const { t } = useWords()
  const [asks, setAsks] = useState(false)
  const [failed, setFailed] = useState(false)
  return (
    <div className="ways">
      <button type="button" onClick={() => void retry(item)}>
        {t('outbox.retry')}
      </button>
      <button type="button" onClick={() => void giveUp(item).then((given) => setFailed(!given))}>
        {t('outbox.giveUp')}
      </button>
      {asks ? (
        <button type="button" className="danger" onClick={() => void discard(item)}>
          {t('outbox.sure')}
        </button>
      ) : (
        <button type="button" onClick={() => setAsks(true)}>
          {t('outbox.discard')}
        </button>
      )}
      {failed && <p className="problem">{t('outbox.notGiven')}</p>}
    </div>
  )
}
