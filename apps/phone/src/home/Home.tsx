import { lines } from '@balian/contract/lines'
import type { Me } from '@balian/contract/session'
import { LunarDay } from '@balian/touch/lunar-day'
import { go } from '../frame/address.ts'
import type { Doing } from '../frame/part.ts'
import { VillageChips } from '../frame/VillageChips.tsx'
import { parts } from '../lines/index.ts'
import { useWords } from '../say.ts'
import { serverNow, serverToday } from '../store/clock.ts'
import { useLocal } from '../store/use-local.ts'
import { useOpened } from '../store/use-vault.ts'
import { Seal } from './Seal.tsx'
import { type Task, tasksOf } from './tasks.ts'

const shown = 3
const opens: Readonly<Record<string, (id: string) => string>> = Object.assign({}, ...parts.map((part) => part.opens ?? {}))
const addressOf = (task: Task): string | null => opens[task.of]?.(task.id) ?? (task.of.startsWith('cases.') ? `cases/${task.id}` : null)

/** Today: what is to be done in order of need, and what one comes to do. */
export function Home() {
  const { t, language } = useWords()
  const me = useOpened()?.me
  if (!me) return null
  const day = serverNow().toLocaleDateString(language === 'en' ? 'en-GB' : 'zh-CN', {
    month: 'long',
    day: 'numeric',
    weekday: 'long',
    timeZone: 'Asia/Shanghai',
  })
  return (
    <>
      <h1 className="hello">{t('home.hello', { name: me.name })}</h1>
      <p className="date">
        {day} <LunarDay day={serverToday()} />
      </p>
      <Advice me={me} />
      {me.posts.length === 0 && me.groups.length === 0 && <p className="sheet">{t('home.nothing')}</p>}
      {me.posts.length > 0 && <VillageChips />}
      <Tasks />
      <Doings me={me} />
      <Unread />
      {me.posts.length > 0 && (
        <a className="sheet link" href="#/card">
          <strong>{t('card.short')}</strong>
          <span className="quiet">{t('card.text')}</span>
        </a>
      )}
    </>
  )
}

function Tasks() {
  const { t } = useWords()
  const [cases, care, screening] = [useLocal('cases'), useLocal('care-mine'), useLocal('screening')]
  const [papers, offered] = [useLocal('papers'), useLocal('papers-offered')]
  const today = serverToday()
  const tasks = tasksOf({ cases: cases.rows, care: care.rows, screening: screening.rows, papers: papers.rows, offered: offered.rows }, today)
  const late = tasks.filter((task) => task.due !== null && task.due < today).length
  return (
    <section className="sheet">
      <h2>
        {t('home.tasks')} {late > 0 && <small className="late">{t('home.late', { count: String(late) })}</small>}
      </h2>
      {cases.ready && tasks.length === 0 && <p className="quiet">{t('home.noTasks')}</p>}
      <ul className="rows">
        {tasks.slice(0, shown).map((task) => (
          <li key={task.key}>
            <TaskRow task={task} today={today} />
          </li>
        ))}
      </ul>
      {tasks.length > shown && (
        <details>
          <summary>{t('home.more', { count: String(tasks.length - shown) })}</summary>
          <ul className="rows">
            {tasks.slice(shown, 200).map((task) => (
              <li key={task.key}>
                <TaskRow task={task} today={today} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

const isUnread = (row: { readonly readAt: string | null }): boolean => row.readAt === null

/** What was told and not yet read. */
function Unread() {
  const { t } = useWords()
  const unread = useLocal('messages', { where: isUnread }).rows.length
  if (unread === 0) return null
  return (
    <a className="sheet link told" href="#/notices">
      <strong>{t('home.unread', { count: String(unread) })}</strong>
    </a>
  )
}

/** What is better done about one's own account. */
function Advice({ me }: { readonly me: Me }) {
  const { t } = useWords()
  const word = me.firstPassword ? 'home.firstPassword' : me.factor ? 'home.factor' : me.totp && me.recoveryLeft === 0 ? 'home.noRecovery' : null
  if (!word) return null
  return (
    <a className="sheet link told" href="#/account">
      <strong>{t(word)}</strong>
    </a>
  )
}

function TaskRow({ task, today }: { readonly task: Task; readonly today: string }) {
  const { t } = useWords()
  const to = addressOf(task)
  const inside = (
    <>
      <Seal line={task.line} />
      <span className="who">
        <span className="first">
          {t(task.word, task.params)}
          {task.due && <Due due={task.due} today={today} />}
        </span>
        <strong>{task.title}</strong>
        <span className="quiet">{task.detail}</span>
      </span>
    </>
  )
  return to ? (
    <a className="row" href={`#/${to}`}>
      {inside}
    </a>
  ) : (
    <div className="row">{inside}</div>
  )
}

function Due({ due, today }: { readonly due: string; readonly today: string }) {
  const { t } = useWords()
  const days = Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000)
  const text = days < 0 ? t('due.late', { days: String(-days) }) : days === 0 ? t('due.today') : t('due.in', { days: String(days) })
  return <span className={days < 0 ? 'due late' : days === 0 ? 'due today' : 'due'}>{text}</span>
}

/** Whether it is this user's to do. */
const isFor = (doing: Doing, me: Me): boolean => me.routes.includes(doing.needs) && (doing.for?.some((who) => is(me, who)) ?? true)

function is({ groups, posts }: Me, who: NonNullable<Doing['for']>[number]): boolean {
  if (who === 'leader') return groups.length > 0
  return who === 'leader-only' ? groups.length > 0 && posts.length === 0 : posts.some((post) => post.role === who)
}

/** What can be done on the phone: one big button each, those of the own lines first. */
function Doings({ me }: { readonly me: Me }) {
  const { t } = useWords()
  const own = new Set(lines.filter((line) => me.posts.some((post) => post.role === line.officer)).map((line) => line.line))
  const all = parts.flatMap((part) => part.doings ?? []).filter((doing) => isFor(doing, me))
  const first = own.size === 0 ? all : all.filter((doing) => doing.line === null || own.has(doing.line))
  const others = all.filter((doing) => !first.includes(doing))
  if (all.length === 0) return null
  return (
    <section aria-label={t('home.doings')}>
      <Buttons doings={first} />
      {others.length > 0 && (
        <details className="others">
          <summary>{t('home.others')}</summary>
          <Buttons doings={others} />
        </details>
      )}
    </section>
  )
}

function Buttons({ doings }: { readonly doings: readonly Doing[] }) {
  const { t } = useWords()
  return (
    <div className="doings">
      {doings.map((doing) => (
        <button key={doing.to} type="button" onClick={() => go(doing.to)}>
          <Seal line={doing.line} />
          {t(doing.word)}
        </button>
      ))}
    </div>
  )
}
