import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { brokenLinks, documentsBelow, filesBelow, missingCommands, missingFiles } from './documents.ts'

const root = resolve(import.meta.dirname, '..')
const documents = documentsBelow(root)
const files = filesBelow(root)
const scripts = Object.keys((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }).scripts)

it('every link of every document leads somewhere', () => {
  expect(documents.length).toBeGreaterThan(10)
  expect(documents.flatMap((document) => brokenLinks(root, document))).toEqual([])
})

it('every file and every command that a document names is there', () => {
  expect(documents.flatMap((document) => missingFiles(root, files, document))).toEqual([])
  expect(documents.flatMap((document) => missingCommands(scripts, document))).toEqual([])
})

it('what is not there is seen', () => {
  const text = '[a](no.md) [b](README.md#nowhere) [c](https://example.org) ![d](docs/none.png) `checks/none.ts` `links.test.ts` `npm run nothing`'
  const planted = { path: 'planted.md', text }
  expect(brokenLinks(root, planted)).toEqual([
    'planted.md: no.md is not there',
    'planted.md: README.md#nowhere names no heading',
    'planted.md: docs/none.png is not there',
  ])
  expect(missingFiles(root, files, planted)).toEqual(['planted.md: names checks/none.ts, which is not there'])
  expect(missingCommands(scripts, planted)).toEqual(['planted.md: npm run nothing is no command'])
})

it('every setting that the README names is read by the code', () => {
  const named = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/`((?:BALIAN_|DATABASE_)[A-Z_]+|PORT|HOST|LOG_LEVEL)`/g)].map((match) => match[1]!)
  expect(named.length).toBeGreaterThan(4)
  const code = files
    .filter((file) => /^(apps|scripts)\/.*\.(ts|mjs)$/.test(file))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n')
  expect(named.filter((name) => !code.includes(`env.${name}`))).toEqual([])
})

it('every runtime dependency has its reason in ARCHITECTURE.md', () => {
  const reasons = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
  const dependencies = ['.', 'apps/server', 'apps/desk', 'apps/phone', 'apps/my'].flatMap((folder) => {
    const { dependencies: used } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
    return Object.keys(used).filter((name) => !name.startsWith('@balian/'))
  })
  expect(dependencies.length).toBeGreaterThan(20)
  expect(dependencies.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([])
})
