import type { Figure, IndicatorInfo } from '@balian/contract/indicators'
import { useWords } from '../words/use-words.ts'
import css from './indicators.module.css'
import { numberText } from './number.ts'

export type Named = Figure & { readonly name: string }

interface Props {
  readonly infos: readonly IndicatorInfo[]
  readonly items: readonly Named[]
  readonly onOpen: (name: string) => void
}

/** The numbers of the place, each with what it means; one that is counted opens its records. */
export function Figures({ infos, items, onOpen }: Props) {
  const { t, language } = useWords()
  return (
    <ul className={css.figures}>
      {infos.map((info) => {
        const item = items.find((one) => one.name === info.name)
        if (!item) return null
        const number = numberText(item, info, language)
        return (
          <li key={info.name}>
            <h2>
              {info[language]}
              {info.kind === 'stock' && <small>{t('indicators.stock')}</small>}
            </h2>
            {info.opens ? (
              <button type="button" onClick={() => onOpen(info.name)} aria-label={`${number}: ${t('indicators.open', { name: info[language] })}`}>
                {number}
              </button>
            ) : (
              <strong>{number}</strong>
            )}
            {item.over !== null && <span className={css.ratio}>{t('indicators.of', { of: item.of ?? 0, over: item.over })}</span>}
            <p>{language === 'zh' ? info.meaningZh : info.meaningEn}</p>
          </li>
        )
      })}
    </ul>
  )
}
