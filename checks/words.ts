import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { sources } from './sources.ts'

interface Words {
  readonly zh: Readonly<Record<string, string>>
  readonly en: Readonly<Record<string, string>>
}

const browser = /^(apps\/(desk|phone|my)|packages\/(ui|touch))\/src\//
/** Files of words: `words.ts`, `words-….ts`, `….words.ts`, and those in a folder `words/`. */
const holdsWords = (file: string): boolean => /(^|\/)(words(-[\w-]+)?|[\w-]+\.words)\.ts$/.test(file) || /\/words\//.test(file)
const isWords = (value: unknown): value is Words => typeof value === 'object' && value !== null && 'zh' in value && 'en' in value

const han = /\p{Script=Han}/u
/** The file without comments, line for line. */
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/(^|\s)\/\/.*$/gm, '$1')

/** Files of the browser apps and the pieces, without tests. */
const pages = (root: string): string[] => sources(root).filter((file) => browser.test(file) && !/\.test\.tsx?$/.test(file))

/** Chinese in code outside the files of words: it cannot be translated. */
export function strayChinese(root: string): string[] {
  return pages(root)
    .filter((file) => !holdsWords(file))
    .flatMap((file) =>
      code(readFileSync(join(root, file), 'utf8'))
        .split('\n')
        .flatMap((line, i) => (han.test(line) ? [`${file}:${i + 1}`] : [])),
    )
}

/** Every words of an app, with the file in which they stand. */
export async function wordsOf(root: string, app: 'desk' | 'phone' | 'my'): Promise<{ file: string; words: Words }[]> {
  const files = pages(root).filter((file) => file.startsWith(`apps/${app}/`) && holdsWords(file))
  const loaded = await Promise.all(files.map((file) => import(resolve(root, file)) as Promise<Record<string, unknown>>))
  return loaded.flatMap((module, i) =>
    Object.values(module)
      .filter(isWords)
      .map((words) => ({ file: files[i]!, words })),
  )
}

const holes = (text: string): string =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .toSorted()
    .join()

/** Keys that only one language has, texts that lack a parameter or are empty. */
export function unequal({ zh, en }: Words): string[] {
  const keys = [...new Set([...Object.keys(zh), ...Object.keys(en)])]
  return keys.filter((key) => !zh[key] || !en[key] || holes(zh[key]) !== holes(en[key]))
}

/** Keys that a page says (`t('disputes.title')`) and nobody has words for. */
export function unsaid(root: string, app: 'desk' | 'phone' | 'my', known: ReadonlySet<string>): string[] {
  const pattern = /\bt\('([\w.-]+)'/g
  return pages(root)
    .filter((file) => file.startsWith(`apps/${app}/`))
    .flatMap((file) => [...code(readFileSync(join(root, file), 'utf8')).matchAll(pattern)].flatMap(([, key]) => (known.has(key!) ? [] : [`${file}: ${key}`])))
}

/** Keys with words in two features, or with two different words in one. A feature may gather several files of words into one. */
export function twice(all: readonly { file: string; words: Words }[]): string[] {
  const seen = new Map<string, string>()
  return all.flatMap(({ file, words }) =>
    Object.entries(words.zh).flatMap(([key, text]) => {
      const here = `${dirname(file)} ${text}`
      const before = seen.get(key) ?? here
      seen.set(key, before)
      return before === here ? [] : [key]
    }),
  )
}

/** Notices that the server sends (`notify` with a `key`) and the desk has no words for. */
export function mute(root: string, known: ReadonlySet<string>): string[] {
  const senders = sources(root).filter((file) => file.startsWith('apps/server/src/') && !file.endsWith('.test.ts'))
  return senders.flatMap((file) => {
    const text = code(readFileSync(join(root, file), 'utf8'))
    if (!/\bnotify(Office)?\(/.test(text)) return []
    return [...text.matchAll(/\bkey: '([\w-]+\.[\w-]+)'/g)].flatMap(([, key]) => (known.has(`message.${key}`) ? [] : [`${file}: ${key}`]))
  })
}
