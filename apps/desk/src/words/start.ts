import type { Language } from '@balian/contract/problem'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn.js'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { language, rememberLanguage } from './language.ts'
import type { Words } from './words.ts'

/** Loads everybody's words, once, before the first paint. */
export async function startWords(all: readonly Words[]): Promise<void> {
  const merged = (language: Language) => Object.assign({}, ...all.map((words) => words[language])) as Record<string, string>
  await i18next.use(initReactI18next).init({
    lng: language(),
    fallbackLng: false,
    resources: { zh: { translation: merged('zh') }, en: { translation: merged('en') } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { prefix: '{', suffix: '}', escapeValue: false },
    initAsync: false,
  })
  tellDocument(language())
}

/** Changes the language everywhere and remembers it on this device. */
export async function chooseLanguage(chosen: Language): Promise<void> {
  rememberLanguage(chosen)
  await i18next.changeLanguage(chosen)
  tellDocument(chosen)
}

/** What stands outside React: the document's language, and dates in antd's pickers. */
const tellDocument = (chosen: Language): void => {
  document.documentElement.lang = chosen === 'en' ? 'en' : 'zh-CN'
  dayjs.locale(chosen === 'en' ? 'en' : 'zh-cn')
}
