import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { foundations } from './house.ts'
import { violations } from './imports.ts'

const root = resolve(import.meta.dirname, '..')

it('nobody imports whom the house forbids, and the check sees the whole house', () => {
  const seen = violations(root)
  expect(seen.files).toBeGreaterThan(100)
  expect(seen.imports).toBeGreaterThan(200)
  expect(seen.violations).toEqual([])
})

const planted: Record<string, [file: string, text: string]> = {
  'the contract imports zod only': ['packages/contract/src/bad.ts', "import 'fastify'"],
  'the platform knows nobody': ['apps/server/src/platform/bad.ts', "import '../foundation/access/index.ts'"],
  'a foundation looks only downhill': [`apps/server/src/foundation/${foundations[0]}/bad.ts`, `import '../${foundations[3]}/index.ts'`],
  'a foundation is entered through its index': [`apps/server/src/foundation/${foundations[3]}/bad.ts`, `import '../${foundations[0]}/store.ts'`],
  'a line is entered by the app only': ['apps/server/src/foundation/cases/bad.ts', "import '../../lines/disputes/index.ts'"],
  'a line never imports a line': ['apps/server/src/lines/safety/bad.ts', "import '../disputes/index.ts'"],
  'ui knows neither data nor apps': ['packages/ui/src/bad.tsx', "import '@balian/contract/route'"],
  'browser apps never import the server': ['apps/desk/src/bad.tsx', "import '../../server/src/app.ts'"],
  'desk and phone do not meet': ['apps/phone/src/bad.tsx', "import '../../desk/src/paths.ts'"],
}

describe('each rule catches its planted violation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'balian-house-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  it.each(Object.entries(planted))('%s', (rule, [file, text]) => {
    const path = join(folder, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    expect(violations(folder).violations).toEqual([`${rule}: ${file} → ${text.slice(8, -1)}`])
    rmSync(path)
  })
})
