/** Fen as yuan, as people write it: `12,000`, `350.50`. */
export const yuan = (fen: number, language: 'zh' | 'en'): string =>
  (fen / 100).toLocaleString(language === 'zh' ? 'zh-CN' : 'en', { minimumFractionDigits: fen % 100 === 0 ? 0 : 2, maximumFractionDigits: 2 })

/** Yuan as typed, in fen; null when nothing was typed. */
export const fenOf = (typed: number | null | undefined): number => Math.round((typed ?? 0) * 100)
