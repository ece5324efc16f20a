import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { expect, it } from 'vitest'
import { foundations, rules } from './house.ts'

const tests = '\\.test\\.tsx?$|^apps/server/test/|node_modules'

/** What breaks the rules of the house below this root, and how much was looked at. */
async function inspect(root: string) {
  const { output } = await cruise(['packages', 'apps'], {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: [...rules] },
    exclude: { path: '/dist/' },
    doNotFollow: { path: tests },
    tsPreCompilationDeps: 'specify',
    skipAnalysisNotInRules: true,
  })
  const { modules, summary } = output as ICruiseResult
  const own = modules.filter(({ source }) => !new RegExp(tests).test(source))
  const violations = summary.violations.filter(({ from }) => !new RegExp(tests).test(from))
  return {
    modules: own.length,
    imports: own.reduce((sum, { dependencies }) => sum + dependencies.length, 0),
    violations: [...new Set(violations.map((one) => `${one.rule.name}: ${one.from}`))].toSorted(),
  }
}

it('nobody imports whom the house forbids, and the check sees the whole house', async () => {
  const seen = await inspect(resolve(import.meta.dirname, '..'))
  expect(seen.modules).toBeGreaterThan(200)
  expect(seen.imports).toBeGreaterThan(800)
  expect(seen.violations).toEqual([])
  // It reads the whole house: on a busy machine that takes its time.
}, 240_000)

const foundation = (rank: number) => `apps/server/src/foundation/${foundations[rank]}`
/** For each rule a file that breaks it, and what it imports. */
const planted: Record<string, readonly [file: string, imports: string]> = {
  'the contract imports zod only': ['packages/contract/src/bad.ts', 'fastify'],
  'the platform knows nobody': ['apps/server/src/platform/bad.ts', '../foundation/access/index.ts'],
  'a foundation looks only downhill': [`${foundation(0)}/bad.ts`, `../${foundations[3]}/index.ts`],
  'a foundation is entered through its index': [`${foundation(3)}/bad.ts`, `../${foundations[0]}/store.ts`],
  'a line is entered by the app only': [`${foundation(1)}/bad.ts`, '../../lines/disputes/index.ts'],
  'a line never imports a line': ['apps/server/src/lines/safety/bad.ts', '../disputes/index.ts'],
  'ui knows neither data nor apps': ['packages/ui/src/bad.tsx', '@balian/contract/route'],
  'touch knows neither data nor apps, and nothing of the desk': ['packages/touch/src/bad.tsx', 'antd'],
  'browser apps never import the server': ['apps/desk/src/bad.tsx', '../../server/src/app.ts'],
  'desk, phone and my do not meet': ['apps/phone/src/bad.tsx', '../../desk/src/paths.ts'],
  'nothing goes round in a circle': ['packages/ui/src/circle.ts', './round.ts'],
}

it('each rule catches its planted violation', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'balian-house-')))
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  try {
    for (const [file, imports] of Object.values(planted)) {
      put(file, `import '${imports}'`)
      if (imports.startsWith('.')) put(join(dirname(file), imports), 'export {}')
    }
    put('packages/ui/src/round.ts', "import './circle.ts'")
    // Types and what is loaded later make no circle.
    put('packages/ui/src/good.ts', "import type { Round } from './good-too.ts'")
    put('packages/ui/src/good-too.ts', "import './good.ts'; import './later.ts'")
    put('packages/ui/src/later.ts', "export const page = () => import('./good-too.ts')")
    const { violations } = await inspect(folder)
    expect(violations).toEqual(
      Object.entries(planted)
        .map(([rule, [file]]) => `${rule}: ${file}`)
        .toSorted(),
    )
    expect(Object.keys(planted).toSorted()).toEqual([...new Set(rules.map(({ name }) => name!))].toSorted())
  } finally {
    rmSync(folder, { recursive: true })
  }
})
