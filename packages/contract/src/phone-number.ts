/** Digits of a phone number: half-width, without blanks, dashes, brackets and the country code 86. */
export const cleanPhone = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s()（）—–-]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '')

/** A mainland mobile number, or a landline with its area code (Dingxi: 0932). */
export const isPhone = (text: string): boolean => /^1[3-9]\d{9}$/.test(cleanPhone(text)) || /^0\d{2,3}\d{7,8}$/.test(cleanPhone(text))

/** Why a phone number is refused, in words. */
export const phoneFault = {
  zh: '电话应为11位手机号，或带区号的座机（如 0932-8212345）',
  en: 'A phone number has 11 digits (mobile) or an area code (0932-8212345)',
}
