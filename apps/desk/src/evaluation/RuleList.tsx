import { type EvaluationRule, marksByRole, wholeMarks } from '@balian/contract/evaluation-rules'
import type { IndicatorInfo } from '@balian/contract/indicators'
import { StatusTag } from '@balian/ui/status-tag'
import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import css from './evaluation.module.css'
import { markingSaid, measureSaid } from './marks.ts'

interface Props {
  readonly rules: readonly EvaluationRule[]
  readonly infos: readonly IndicatorInfo[]
  /** The rules in force, when these are to replace them: what differs is marked. */
  readonly before?: readonly EvaluationRule[] | undefined
  /** Buttons of a rule. */
  readonly acts?: (rule: EvaluationRule) => ReactNode
}

/** Rules as everybody can read them: what is looked at, how marks arise, why, and by which document; of officers post by post. */
export function RuleList({ rules, infos, before, acts }: Props) {
  const { t } = useWords()
  return (
    <>
      {marksByRole(rules).map(({ role, full }) => (
        <div key={role}>
          <p className={css.sum} data-off={full !== wholeMarks}>
            {role ? t('rule.sum', { role: t(`role.${role}`), full }) : t('rule.sumPlaces', { full })}
            {full !== wholeMarks && <small>{t('rule.sumOff')}</small>}
          </p>
          <ul className={css.rules}>
            {rules
              .filter((rule) => rule.role === role)
              .map((rule) => (
                <One key={rule.key} rule={rule} infos={infos} differs={before ? differs(rule, before) : null} acts={acts?.(rule)} />
              ))}
          </ul>
        </div>
      ))}
    </>
  )
}

/** How a rule differs from the one of the same key that is in force. */
function differs(rule: EvaluationRule, before: readonly EvaluationRule[]): 'new' | 'changed' | null {
  const was = before.find(({ key }) => key === rule.key)
  return was ? (JSON.stringify(was) === JSON.stringify(rule) ? null : 'changed') : 'new'
}

interface OneProps extends Pick<Props, 'infos'> {
  readonly rule: EvaluationRule
  readonly differs: 'new' | 'changed' | null
  readonly acts: ReactNode
}

function One({ rule, infos, differs: marked, acts }: OneProps) {
  const { t, language } = useWords()
  return (
    <li>
      <div>
        <h3>
          {rule.title} {marked && <StatusTag tone="warn">{t(`rule.${marked}`)}</StatusTag>}
        </h3>
        <p>
          {t(`rule.measure.${rule.measure}`)} · {measureSaid(rule, infos, language, t)}
        </p>
        <p>
          {markingSaid(rule, t)} · {t('rule.without')} {t(`rule.without.${rule.without}`)}
        </p>
        <small>
          {rule.reason} · {rule.source}
        </small>
      </div>
      <div className={css.side}>
        <strong>{rule.full}</strong>
        {acts}
      </div>
    </li>
  )
}
