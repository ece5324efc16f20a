import type { Reply } from '@balian/contract/route'
import type { demoAccounts } from '@balian/contract/session'
import { useWords } from '../words/use-words.ts'
import css from './sign-in.module.css'
import type { SigningIn } from './use-sign-in.ts'

type Account = Reply<typeof demoAccounts>['items'][number]

interface Props {
  readonly accounts: readonly Account[]
  readonly signIn: SigningIn
}

/** What the server calls an account: 「葛家岔村 矛盾纠纷调解员」, "Mediator, Gejiacha village". */
function calling({ zh, en }: Account, language: 'zh' | 'en'): { readonly office: string; readonly role: string } {
  const [first, second] = language === 'en' ? en.split(', ').toReversed() : zh.split(' ')
  return second === undefined ? { office: '', role: first! } : { office: first!, role: second }
}

/** In the demo: one card for each kind of user, by office; one click and you are that person. */
export function DemoCards({ accounts, signIn }: Props) {
  const { t, language } = useWords()
  const offices = Object.entries(Object.groupBy(accounts, (account) => calling(account, language).office))
  // An office with one account needs no heading of its own: the card names it.
  const alone = offices.flatMap(([, members = []]) => (members.length === 1 ? members : []))
  return (
    <section className={css.demo} aria-labelledby="demo-title">
      <h2 id="demo-title">{t('signIn.demo')}</h2>
      <p>{t('signIn.demoText')}</p>
      {offices.map(([office, members = []]) => members.length > 1 && <Cards key={office} office={office} members={members} signIn={signIn} />)}
      {alone.length > 0 && <Cards office={null} members={alone} signIn={signIn} />}
    </section>
  )
}

interface CardsProps {
  readonly office: string | null
  readonly members: readonly Account[]
  readonly signIn: SigningIn
}

function Cards({ office, members, signIn }: CardsProps) {
  const { language } = useWords()
  return (
    <>
      {office && <h3>{office}</h3>}
      <ul data-alone={office === null}>
        {members.map((member) => (
          <li key={member.account}>
            <button type="button" disabled={signIn.busy !== null} onClick={() => void signIn.enter({ account: member.account, password: member.password })}>
              <strong>
                {calling(member, language).role}
                {office === null && <small>{calling(member, language).office}</small>}
              </strong>
              <span lang="zh-CN">{member.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
