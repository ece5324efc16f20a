import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { foundations } from './house.ts'

interface Import {
  readonly from: string
  /** As written. */
  readonly said: string
  /** Within the house: the path from the root; else the package's name. */
  readonly to: string
}

/** Every source file of the house. */
export function sources(root: string): string[] {
  const found: string[] = []
  const visit = (folder: string) => {
    if (!existsSync(folder)) return
    for (const name of readdirSync(folder)) {
      const path = join(folder, name)
      if (name === 'node_modules' || name === 'dist') continue
      if (statSync(path).isDirectory()) visit(path)
      else if (/\.tsx?$/.test(name)) found.push(relative(root, path))
    }
  }
  for (const folder of ['packages', 'apps']) visit(join(root, folder))
  return found
}

const pattern = /(?:^|[\s;])(?:import|export)\s*(?:type\s+)?(?:[\w*{}\s,$]+?\s*from\s*)?\(?\s*['"]([^'"]+)['"]/g

function importsOf(root: string, file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8').replace(/^\s*\/\/.*$/gm, '')
  return [...text.matchAll(pattern)].map(([, said]) => ({ from: file, said: said!, to: target(root, file, said!) }))
}

function target(root: string, file: string, said: string): string {
  if (said.startsWith('.')) return relative(root, resolve(root, dirname(file), said))
  const own = /^@balian\/(contract|ui)\b/.exec(said)
  return own ? `packages/${own[1]}/src/` : said
}

type Rule = (i: Import) => boolean

const server = 'apps/server/src/'
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || file.startsWith('apps/server/test/')
const inside = (path: string) => path.startsWith('packages/') || path.startsWith('apps/')
const foundationOf = (path: string) => /^apps\/server\/src\/foundation\/([\w-]+)\//.exec(path)?.[1]
const lineOf = (path: string) => /^apps\/server\/src\/lines\/([\w-]+)\//.exec(path)?.[1]
const rank = (name: string) => (foundations as readonly string[]).indexOf(name)

/** Each rule of the house: true where an import breaks it. The first rule that an import breaks names it. */
const rules: Record<string, Rule> = {
  'the contract imports zod only': ({ from, to }) => from.startsWith('packages/contract/') && to !== 'zod' && !to.startsWith('packages/contract/'),
  'ui knows neither data nor apps': ({ from, to }) => from.startsWith('packages/ui/') && inside(to) && !to.startsWith('packages/ui/'),
  'browser apps never import the server': ({ from, to }) => /^apps\/(desk|phone)\//.test(from) && to.startsWith('apps/server'),
  'desk and phone do not meet': ({ from, to }) =>
    (from.startsWith('apps/desk/') && to.startsWith('apps/phone/')) || (from.startsWith('apps/phone/') && to.startsWith('apps/desk/')),
  'the platform knows nobody': ({ from, to }) => from.startsWith(`${server}platform/`) && to.startsWith(server) && !to.startsWith(`${server}platform/`),
  'a line never imports a line': ({ from, to }) => lineOf(from) !== undefined && lineOf(to) !== undefined && lineOf(from) !== lineOf(to),
  'a line is entered by the app only': ({ from, to }) => foundationOf(from) !== undefined && lineOf(to) !== undefined,
  'a foundation is entered through its index': ({ from, to }) =>
    from.startsWith(server) &&
    foundationOf(to) !== undefined &&
    foundationOf(to) !== foundationOf(from) &&
    !to.endsWith('/index.ts') &&
    !from.includes('/cli/') &&
    !from.includes('/demo/'),
  'a foundation looks only downhill': ({ from, to }) => {
    const [a, b] = [foundationOf(from), foundationOf(to)]
    return a !== undefined && b !== undefined && a !== b && rank(b) >= rank(a)
  },
}

/** What breaks the rules of the house below this root, and how much was looked at. Tests may import what they test with. */
export function violations(root: string): { files: number; imports: number; violations: string[] } {
  const files = sources(root).filter((file) => !isTest(file))
  const imports = files.flatMap((file) => importsOf(root, file))
  const broken = imports.flatMap((one) => {
    const rule = Object.keys(rules).find((name) => rules[name]!(one))
    return rule ? [`${rule}: ${one.from} → ${one.said}`] : []
  })
  return { files: files.length, imports: imports.length, violations: broken }
}
