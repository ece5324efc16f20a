import nzh from 'nzh/cn'

/** A day in words: `2013-12-04` (or a time that begins so) → 2013年12月4日; the place to write one when it is not known. */
export function dayInWords(day: string | undefined): string {
  const found = day && /^(\d{4})-(\d{2})-(\d{2})/.exec(day)
  return found ? `${found[1]}年${Number(found[2])}月${Number(found[3])}日` : '　　　　年　　月　　日'
}

/** A point of time in words: `2013-12-04T09:30` (local time as written) → 2013年12月4日9时30分. */
export function timeInWords(time: string | undefined): string {
  const found = time && /T(\d{2}):(\d{2})/.exec(time)
  return found ? `${dayInWords(time)}${Number(found[1])}时${found[2]}分` : `${dayInWords(time)}　　时　　分`
}

/** An amount of yuan both ways, as contracts write it: 人民币1,200.50元（大写：壹仟贰佰元伍角整）. */
export function amountInWords(yuan: number): string {
  const plain = yuan.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).replace(/\.00$/, '')
  return `人民币${plain}元（大写：${amountInCapitals(yuan)}）`
}

/** An amount of yuan in capitals: 1200.5 → 壹仟贰佰元伍角. Whole yuan end in 整. */
export function amountInCapitals(yuan: number): string {
  const said = nzh.toMoney(yuan.toFixed(2), { outSymbol: false })
  return said.endsWith('分') || said.endsWith('整') ? said : `${said}整`
}

/** A number in Chinese figures: 12 → 十二. For clause numbers and the like. */
export function figure(count: number): string {
  return nzh.encodeS(count, { tenMin: true })
}

/** Full-width digits, letters and the full-width space between them as half-width; Chinese punctuation stays. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
}
