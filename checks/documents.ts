import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const notOurs = new Set(['node_modules', 'dist', 'data', '.git', 'coverage', 'test-results'])

/** Every file of the project, with its path from the root. */
export function filesBelow(root: string): string[] {
  const visit = (folder: string): string[] =>
    readdirSync(folder)
      .filter((name) => !notOurs.has(name))
      .flatMap((name) => {
        const path = join(folder, name)
        return statSync(path).isDirectory() ? visit(path) : [relative(root, path)]
      })
  return visit(root)
}

export interface Document {
  /** From the root. */
  readonly path: string
  readonly text: string
}

export const documentsBelow = (root: string): Document[] =>
  filesBelow(root)
    .filter((path) => path.endsWith('.md'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

/** A heading's address as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')

const anchorsOf = (text: string): string[] => [...text.matchAll(/^#{1,6}\s+(.+)$/gm)].map(([, heading]) => anchorOf(heading!))

/** Links to files and headings that are not there. */
export function brokenLinks(root: string, { path, text }: Document): string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)|<(?:img|a)[^>]+(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? match[2]!)
  return links.flatMap((link) => {
    if (/^[a-z]+:/.test(link)) return []
    const [file, anchor] = link.split('#')
    const target = file ? resolve(root, dirname(path), decodeURIComponent(file)) : join(root, path)
    if (!existsSync(target)) return [`${path}: ${link} is not there`]
    if (anchor && target.endsWith('.md') && !anchorsOf(readFileSync(target, 'utf8')).includes(decodeURIComponent(anchor)))
      return [`${path}: ${link} names no heading`]
    return []
  })
}

const named = /^(?:[\w.-]+\/)*[\w.-]+\.(?:tsx?|mjs|sql|json|md|html)$/

/** Files that a document names in code quotes and that are nowhere: a path from the root, from the document, or a file's name. */
export function missingFiles(root: string, all: readonly string[], { path, text }: Document): string[] {
  const words = [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!)
  return words
    .filter((word) => named.test(word) && word !== 'keys.json' && !word.startsWith('.') && !word.endsWith('openapi.json'))
    .filter((word) => !existsSync(join(root, dirname(path), word)) && !all.some((file) => file === word || file.endsWith(`/${word}`)))
    .map((word) => `${path}: names ${word}, which is not there`)
}

/** `npm run NAME` and `npm start` that package.json does not know. */
export function missingCommands(scripts: readonly string[], { path, text }: Document): string[] {
  const asked = [...text.matchAll(/npm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)].map((match) => match[1] ?? match[2]!)
  return asked.filter((name) => !scripts.includes(name)).map((name) => `${path}: npm run ${name} is no command`)
}
