import type { MarkPage } from '@balian/contract/evaluation'
import type { EvaluationRule } from '@balian/contract/evaluation-rules'
import type { IndicatorInfo } from '@balian/contract/indicators'
import { Section } from '@balian/ui/page-frame'
import { useWords } from '../words/use-words.ts'
import { Bar } from './Bar.tsx'
import css from './evaluation.module.css'
import { markingSaid, marksText, measureSaid, numberOf } from './marks.ts'

type Post = MarkPage['posts'][number]
type Line = MarkPage['lines'][number]

/** A number's records, asked for where and when the rule counted them. */
export interface Behind {
  readonly info: IndicatorInfo
  readonly at: { readonly place: string; readonly from: string; readonly to: string }
}

interface Props {
  readonly mark: MarkPage
  readonly infos: readonly IndicatorInfo[]
  readonly onOpen: (behind: Behind) => void
}

/** Rule by rule, of an officer post by post: the number, what it earned, and the records behind it. */
export function Evidence({ mark, infos, onOpen }: Props) {
  const { t } = useWords()
  if (mark.account === null)
    return (
      <Section title={t('evaluation.byRule')}>
        <Lines mark={mark} post={null} infos={infos} onOpen={onOpen} />
      </Section>
    )
  return mark.posts.map((post, n) => (
    <Section key={`${post.role} ${post.place} ${post.from}`} title={`${t(`role.${post.role}`)} · ${post.placeName}`} acts={<b>{marksText(post.marks)}</b>}>
      <p className={css.quiet}>{t('evaluation.postDays', { days: post.days, from: post.from, to: post.to })}</p>
      <Lines mark={mark} post={n} infos={infos} onOpen={onOpen} />
    </Section>
  ))
}

function Lines({ mark, post: n, infos, onOpen }: Props & { readonly post: number | null }) {
  const { t, language } = useWords()
  const post: Post | undefined = n === null ? undefined : mark.posts[n]
  const at = post ? { place: post.place, from: post.from, to: post.to } : { place: mark.place, from: mark.run.from, to: mark.run.upTo }
  const rules = new Map(mark.rules.map((rule) => [rule.key, rule]))
  return (
    <ul className={css.rules}>
      {mark.lines
        .filter((line) => line.post === n)
        .map((line) => {
          const rule = rules.get(line.rule)
          if (!rule) return null
          return (
            <li key={line.rule}>
              <div>
                <h3>{rule.title}</h3>
                <p>
                  {measureSaid(rule, infos, language, t)}: <b>{numberOf(line.value, rule, infos)}</b>
                  <Parts line={line} />
                </p>
                <p>{markingSaid(rule, t)}</p>
                <div className={css.evidence}>
                  {behindOf(rule, infos).map((info) => (
                    <button key={info.name} type="button" className={css.link} onClick={() => onOpen({ info, at })}>
                      {t('evaluation.evidenceOpen', { name: info[language] })}
                    </button>
                  ))}
                </div>
                <small>
                  {rule.reason} · {rule.source}
                </small>
              </div>
              <div className={css.side}>
                <strong>
                  {marksText(line.marks)} / {rule.full}
                </strong>
                {line.marks === null ? <small>{t('evaluation.aside')}</small> : <Bar bare marks={line.marks} full={rule.full} />}
              </div>
            </li>
          )
        })}
    </ul>
  )
}

function Parts({ line }: { readonly line: Line }) {
  const { t } = useWords()
  if (line.past !== null) return <> ({t('evaluation.was', { past: marksText(line.past) })})</>
  if (line.over === null) return null
  return (
    <>
      {' '}
      ({marksText(line.of)} ÷ {marksText(line.over)})
    </>
  )
}

/** The indicators whose records stand behind a rule: of a ratio both that it is made of. */
function behindOf(rule: EvaluationRule, infos: readonly IndicatorInfo[]): IndicatorInfo[] {
  const one = (name: string | null) => infos.find((info) => info.name === name)
  const of = one(rule.of)
  const all = of?.kind === 'ratio' ? [one(of.of), one(of.over)] : [of, one(rule.over)]
  return all.filter((info): info is IndicatorInfo => info !== undefined && info.opens !== null)
}
