import type { IndicatorInfo } from '@balian/contract/indicators'
import type { Named } from '../indicators/Figures.tsx'
import { numberText } from '../indicators/number.ts'
import { useWords } from '../words/use-words.ts'
import css from './overview.module.css'

interface Props {
  readonly infos: readonly IndicatorInfo[]
  readonly items: readonly Named[]
  readonly chosen: string
  readonly onChoose: (name: string) => void
}

/** The main numbers of all lines; the one that is chosen is drawn below. */
export function Numbers({ infos, items, chosen, onChoose }: Props) {
  const { t, language } = useWords()
  return (
    <ul className={css.numbers} aria-label={t('overview.numbers')}>
      {infos.map((info) => {
        const item = items.find((one) => one.name === info.name)
        if (!item) return null
        return (
          <li key={info.name}>
            <button
              type="button"
              aria-pressed={info.name === chosen}
              onClick={() => onChoose(info.name)}
              title={language === 'zh' ? info.meaningZh : info.meaningEn}
            >
              <span>{info[language]}</span>
              <strong>{numberText(item, info, language)}</strong>
              <small>{item.over !== null ? t('overview.of', { of: item.of ?? 0, over: item.over }) : info.line ? t(`line.${info.line}`) : ' '}</small>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
